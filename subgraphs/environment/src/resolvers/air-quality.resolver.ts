import { platformCall } from '@onegrid/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { assess, type Pollutant } from '../air-quality/assess';
import type { EnvironmentContext } from '../context';
import { type AirPollutant, AirQuality } from '../graph/air-quality';
import { Grid } from '../graph/grid';
import { platform } from '../platform/name';

@Resolver(() => Grid)
export class AirQualityResolver {
  @FieldResolver(() => AirQuality, {
    nullable: true,
    description:
      '空气质量 | Air quality at the station that serves this grid; null when there is none or it has observed nothing',
  })
  @Directive('@requires(fields: "localIds { platform id }")')
  @Directive(platformCall)
  async airQuality(@Root() grid: Grid, @Ctx() context: EnvironmentContext): Promise<AirQuality | null> {
    const id = grid.localIds.find((each) => each.platform === platform)?.id;
    const readings = id !== undefined && /^\d{1,15}$/.test(id) ? await context.station.load(id) : null;
    const assessment = readings && assess(readings);
    if (!readings || !assessment) return null;
    const { index, level, levelName, primaryPollutant, pollutants, observedAt } = assessment;
    return {
      aqi: index,
      level,
      levelName,
      primaryPollutant: primaryPollutant && present(primaryPollutant),
      pollutants: pollutants.map(present),
      station: { id: readings.id, name: readings.name, position: readings.position },
      observedAt,
    };
  }
}

function present({ factorCode, name, averaging, value, unit, individualIndex }: Pollutant): AirPollutant {
  return { code: factorCode, name, averaging, value, unit, iaqi: individualIndex };
}
