import { DateTime, GeoPoint } from '@onegrid/kit';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { AirQualityLevel } from './air-quality-level';
import { AveragingPeriod } from './averaging-period';

@ObjectType({ description: '污染物 | A pollutant of the air quality index' })
export class AirPollutant {
  @Field(() => String, { description: '监测因子编码 | Factor code of HJ 212-2017, for example a34004' })
  code: string;

  @Field(() => String, { description: '名称 | For example PM2.5' })
  name: string;

  @Field(() => AveragingPeriod, { description: '平均时间 | What the value is the average of' })
  averaging: AveragingPeriod;

  @Field(() => Float, {
    nullable: true,
    description: '浓度 | Concentration; null when too few hours are valid (GB 3095-2012)',
  })
  value: number | null;

  @Field(() => String, { description: '单位 | Unit of the concentration' })
  unit: string;

  @Field(() => Int, {
    nullable: true,
    description: '空气质量分指数 | Individual index; null without a value, or where the standard computes none',
  })
  iaqi: number | null;
}

@ObjectType({ description: '空气自动监测站 | Air quality station' })
export class AirStation {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => GeoPoint)
  position: GeoPoint;
}

@ObjectType({
  description: '空气质量 | Air quality at the station that serves the grid, real-time report of HJ 633-2012',
})
export class AirQuality {
  @Field(() => Int, { nullable: true, description: '空气质量指数 AQI; null when no pollutant has an index' })
  aqi: number | null;

  @Field(() => AirQualityLevel, { nullable: true, description: '级别 | Level' })
  level: AirQualityLevel | null;

  @Field(() => String, { nullable: true, description: '级别（中文）| The level in Chinese, for example 轻度污染' })
  levelName: string | null;

  @Field(() => AirPollutant, { nullable: true, description: '首要污染物 | Primary pollutant; null up to AQI 50' })
  primaryPollutant: AirPollutant | null;

  @Field(() => [AirPollutant], { description: '污染物 | The indicators of the index, in the order of the standard' })
  pollutants: AirPollutant[];

  @Field(() => AirStation, { description: '监测站 | Where it was observed' })
  station: AirStation;

  @Field(() => DateTime, { description: '观测时间 | End of the last hour that was observed' })
  observedAt: Date;
}
