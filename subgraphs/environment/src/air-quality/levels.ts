import { AirQualityLevel } from '../graph/air-quality-level';

/** Levels of the air quality index: HJ 633-2012, Table 2. `upTo` is the highest index of the level. */
export const levels: readonly { readonly upTo: number; readonly level: AirQualityLevel; readonly zh: string }[] = [
  { upTo: 50, level: AirQualityLevel.EXCELLENT, zh: '优' },
  { upTo: 100, level: AirQualityLevel.GOOD, zh: '良' },
  { upTo: 150, level: AirQualityLevel.LIGHT, zh: '轻度污染' },
  { upTo: 200, level: AirQualityLevel.MODERATE, zh: '中度污染' },
  { upTo: 300, level: AirQualityLevel.HEAVY, zh: '重度污染' },
  { upTo: Number.POSITIVE_INFINITY, level: AirQualityLevel.SEVERE, zh: '严重污染' },
];
