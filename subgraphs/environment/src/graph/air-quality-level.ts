import { registerEnumType } from 'type-graphql';

export enum AirQualityLevel {
  EXCELLENT = 'EXCELLENT',
  GOOD = 'GOOD',
  LIGHT = 'LIGHT',
  MODERATE = 'MODERATE',
  HEAVY = 'HEAVY',
  SEVERE = 'SEVERE',
}

registerEnumType(AirQualityLevel, {
  name: 'AirQualityLevel',
  description: '空气质量级别 | Level of air quality, HJ 633-2012 Table 2',
  valuesConfig: {
    EXCELLENT: { description: '优 | AQI 0 to 50' },
    GOOD: { description: '良 | AQI 51 to 100' },
    LIGHT: { description: '轻度污染 | AQI 101 to 150' },
    MODERATE: { description: '中度污染 | AQI 151 to 200' },
    HEAVY: { description: '重度污染 | AQI 201 to 300' },
    SEVERE: { description: '严重污染 | AQI above 300' },
  },
});
