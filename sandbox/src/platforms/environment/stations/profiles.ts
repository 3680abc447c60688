/** How a factor runs through a day. Synthetic, of the order of a large city on the lower Yangtze. */
export interface Profile {
  /** Mean over a usual day, in the factor's unit. */
  readonly base: number;
  /** How far it rises at its peaks, as a share of `base`. */
  readonly rise: number;
  /** Hours of the day in Beijing. */
  readonly peakHours: readonly number[];
  /** How much a single reading scatters, as a share of the value. */
  readonly scatter: number;
  /** How much whole days differ, as a share: weather. */
  readonly weather: number;
}

const traffic = [8, 19];
const afternoon = [15];
const working = [10, 15];

export const profiles: Readonly<Record<string, Profile>> = {
  a34004: { base: 46, rise: 0.35, peakHours: traffic, scatter: 0.12, weather: 0.7 },
  a34002: { base: 74, rise: 0.35, peakHours: traffic, scatter: 0.12, weather: 0.6 },
  a34001: { base: 165, rise: 0.8, peakHours: working, scatter: 0.2, weather: 0.5 },
  a21026: { base: 9, rise: 0.3, peakHours: working, scatter: 0.1, weather: 0.3 },
  a21004: { base: 34, rise: 0.7, peakHours: traffic, scatter: 0.12, weather: 0.4 },
  a21005: { base: 0.7, rise: 0.4, peakHours: traffic, scatter: 0.08, weather: 0.3 },
  a05024: { base: 52, rise: 1.5, peakHours: afternoon, scatter: 0.06, weather: 0.4 },
  a01001: { base: 17, rise: 0.35, peakHours: afternoon, scatter: 0.01, weather: 0.2 },
  a01002: { base: 68, rise: -0.3, peakHours: afternoon, scatter: 0.02, weather: 0.15 },
  a01007: { base: 1.8, rise: 0.5, peakHours: afternoon, scatter: 0.3, weather: 0.4 },
  LA: { base: 54, rise: 0.25, peakHours: working, scatter: 0.04, weather: 0.02 },
};
