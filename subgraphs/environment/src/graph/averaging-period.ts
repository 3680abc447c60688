import { registerEnumType } from 'type-graphql';

export enum AveragingPeriod {
  HOUR = 'HOUR',
  EIGHT_HOURS = 'EIGHT_HOURS',
  DAY = 'DAY',
}

registerEnumType(AveragingPeriod, {
  name: 'AveragingPeriod',
  description: '平均时间 | What a concentration is the average of',
  valuesConfig: {
    HOUR: { description: '1小时平均 | The last hour' },
    EIGHT_HOURS: { description: '8小时滑动平均 | The last 8 hours' },
    DAY: { description: '24小时滑动平均 | The last 24 hours' },
  },
});
