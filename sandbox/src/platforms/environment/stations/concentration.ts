import { hourOfDay } from '../local-time';
import { noise } from './noise';
import { type Profile, profiles } from './profiles';

const dayMs = 86_400_000;
/** Standard deviation of a peak, in hours. */
const peakWidthHours = 2.5;
/** Particles follow the same weather, and so does everything else of one day. */
const weatherOf = (day: number, profile: Profile) => 1 + profile.weather * (2 * noise(`weather ${day}`) - 1);

/**
 * Returns what a station's instrument would show without scatter: a daily course on top of weather that changes from day to day and of what is usual at that place.
 * Depends on nothing but its arguments.
 */
export function concentration(mn: string, factorCode: string, timeMs: number): number {
  const profile = profiles[factorCode];
  if (!profile) return 0;
  const day = Math.floor(timeMs / dayMs);
  const share = timeMs / dayMs - day;
  const weather = weatherOf(day, profile) * (1 - share) + weatherOf(day + 1, profile) * share;
  const place = 0.85 + 0.3 * noise(`place ${mn} ${factorCode}`);
  return profile.base * weather * place * dailyCourse(profile, hourOfDay(timeMs));
}

/** Returns one reading: the concentration with scatter, never below zero. */
export function reading(mn: string, factorCode: string, timeMs: number): number {
  const scatter = profiles[factorCode]?.scatter ?? 0;
  const deviation = scatter * (2 * noise(`reading ${mn} ${factorCode} ${timeMs}`) - 1);
  return Math.max(0, concentration(mn, factorCode, timeMs) * (1 + deviation));
}

/** Returns 1 plus what the nearest peaks add, less what keeps the daily mean near the base. */
function dailyCourse(profile: Profile, hour: number): number {
  const peaks = profile.peakHours.reduce((sum, peakHour) => {
    const apart = Math.abs(hour - peakHour);
    const distance = Math.min(apart, 24 - apart) / peakWidthHours;
    return sum + Math.exp((-distance * distance) / 2);
  }, 0);
  const meanOfPeaks = (profile.peakHours.length * peakWidthHours * Math.sqrt(2 * Math.PI)) / 24;
  return 1 + profile.rise * (peaks - meanOfPeaks);
}
