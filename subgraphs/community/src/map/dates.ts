import { unreadable } from '@onegrid/kit';
import { platform } from '../platform/settings';

/**
 * The platform writes `yyyy-MM-dd HH:mm:ss` without a zone and means Asia/Shanghai: UTC+8 without daylight saving since 1991-09-15 (tz database).
 * Days (birthdays too) are written as their midnight and are never turned into moments.
 */
const form = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/;

/** The Swedish way of writing a moment happens to be the platform's. */
const writer = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** Returns a moment (ISO 8601 with zone) as the platform writes it. */
export function toPlatformTime(moment: string): string {
  return writer.format(new Date(moment));
}

/** Returns a day (`YYYY-MM-DD`) as the platform writes it: its first second. */
export const toPlatformDay = (day: string): string => `${day} 00:00:00`;

/** Returns the last second of a day (`YYYY-MM-DD`): a deadline that includes the day. */
export const toPlatformEndOfDay = (day: string): string => `${day} 23:59:59`;

/** Returns the day of a platform's time, `YYYY-MM-DD`. @throws PlatformFailure PLATFORM_ANSWER_UNREADABLE */
export function fromPlatformDay(time: string): string {
  return parts(time).day;
}

/** Returns the moment of a platform's time, ISO 8601 in UTC. @throws PlatformFailure PLATFORM_ANSWER_UNREADABLE */
export function fromPlatformTime(time: string): string {
  const { day, clock } = parts(time);
  return new Date(`${day}T${clock}+08:00`).toISOString();
}

function parts(time: string): { day: string; clock: string } {
  const [, day, clock] = form.exec(time) ?? [];
  if (day === undefined || clock === undefined || Number.isNaN(Date.parse(`${day}T${clock}Z`))) {
    throw unreadable(platform, 'a time is not yyyy-MM-dd HH:mm:ss');
  }
  return { day, clock };
}
