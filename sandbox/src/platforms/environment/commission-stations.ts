import type { Store } from '../../stand-in';
import { averagings } from './averaging';
import { factorCodesBySystem, factors } from './factors';

const measurement = 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement';
const geoJson = 'application/geo+json';
/** Ids of a station's datastreams start here times the station's id. */
const datastreamsPerThing = 100;

const kindNames = { '22': '环境空气自动监测子站', '39': '建设工地扬尘在线监测点' } as const;

/** A field station as the platform's network section commissions it. */
export interface StationRow {
  /** Id of the SensorThings Thing. */
  readonly id: number;
  /** 设备唯一标识 of the data logger, 24 characters (HJ 212-2017 6.3.2). */
  readonly mn: string;
  /** 访问密码, 6 characters. */
  readonly password: string;
  /** 系统编码: 22 ambient air, 39 construction dust. */
  readonly systemCode: '22' | '39';
  readonly name: string;
  readonly address: string;
  /** 12-digit code of the community it stands in. */
  readonly regionCode: string;
  /** WGS-84 degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** `yyyy-MM-dd`. */
  readonly commissionedOn: string;
}

/** Writes the SensorThings entities of new stations and of the factors they measure, and registers their data loggers. */
export async function commissionStations(store: Store, stations: readonly StationRow[]): Promise<void> {
  const points = stations.map((station) => ({
    type: 'Point',
    coordinates: [station.longitude, station.latitude],
  }));
  await store.insertRows('observed_properties', factors.map(observedProperty));
  await store.insertRows('sensors', factors.map(sensor));
  await store.insertRows(
    'locations',
    stations.map((station, index) => ({
      id: station.id,
      name: station.name,
      description: station.address,
      encoding_type: geoJson,
      location: points[index],
      properties: { regionCode: station.regionCode },
    })),
  );
  await store.insertRows('things', stations.map(thing));
  await store.insertRows(
    'historical_locations',
    stations.map(({ id, commissionedOn }) => ({
      id,
      time: `${commissionedOn}T00:00:00+08:00`,
      thing_id: id,
      location_id: id,
    })),
  );
  await store.insertRows(
    'features_of_interest',
    stations.map((station, index) => ({
      id: station.id,
      name: station.name,
      description: `${station.name}周边空气`,
      encoding_type: geoJson,
      feature: points[index],
    })),
  );
  await store.insertRows('datastreams', stations.flatMap(datastreams));
  await store.insertRows(
    'data_loggers',
    stations.map(({ mn, password, systemCode, id }) => ({ mn, password, system_code: systemCode, thing_id: id })),
  );
}

function observedProperty(factor: (typeof factors)[number], index: number) {
  return {
    id: index + 1,
    name: factor.name,
    definition: `HJ 212-2017#${factor.code}`,
    description: factor.description,
    properties: { factorCode: factor.code },
  };
}

function sensor(factor: (typeof factors)[number], index: number) {
  return {
    id: index + 1,
    name: `${factor.instrument}（${factor.name}）`,
    description: factor.instrument,
    encoding_type: 'application/pdf',
    metadata: `HJ 212-2017 ${factor.code}`,
  };
}

function thing(station: StationRow) {
  const { id, name, systemCode, mn, regionCode } = station;
  return {
    id,
    name,
    description: kindNames[systemCode],
    properties: { mn, systemCode, regionCode },
    location_id: id,
  };
}

function datastreams(station: StationRow) {
  const codes = factorCodesBySystem[station.systemCode];
  const streams = averagings.flatMap((averaging) => codes.map((code) => ({ averaging, code })));
  return streams.flatMap(({ averaging, code }, index) => {
    const position = factors.findIndex((factor) => factor.code === code);
    const factor = factors[position];
    if (!factor) return [];
    return {
      id: station.id * datastreamsPerThing + index + 1,
      name: `${station.name} ${factor.name} ${averaging.name}`,
      description: `${factor.description}${averaging.name}`,
      observation_type: measurement,
      unit_of_measurement: { name: factor.unitName, symbol: factor.unitSymbol, definition: factor.unitDefinition },
      properties: { factorCode: code, command: averaging.command, periodMinutes: averaging.periodMs / 60_000 },
      thing_id: station.id,
      sensor_id: position + 1,
      observed_property_id: position + 1,
      factor_code: code,
      command: averaging.command,
    };
  });
}
