/** How a property is kept and compared. `time` may be an interval when it has an `endColumn`. */
export interface Property {
  readonly name: string;
  readonly column: string;
  readonly kind: 'text' | 'number' | 'time' | 'json';
  readonly endColumn?: string;
}

/** A navigation property: the target's rows whose `targetColumn` equals this row's `sourceColumn`. */
export interface Relation {
  readonly name: string;
  readonly target: EntitySetName;
  readonly many: boolean;
  readonly sourceColumn: string;
  readonly targetColumn: string;
}

export interface EntityType {
  readonly set: EntitySetName;
  readonly table: string;
  readonly properties: readonly Property[];
  readonly relations: readonly Relation[];
}

export type EntitySetName =
  | 'Things'
  | 'Locations'
  | 'HistoricalLocations'
  | 'Datastreams'
  | 'Sensors'
  | 'ObservedProperties'
  | 'Observations'
  | 'FeaturesOfInterest';

const text = (name: string, column = name): Property => ({ name, column, kind: 'text' });
const json = (name: string, column = name): Property => ({ name, column, kind: 'json' });
const time = (name: string, column: string, endColumn?: string): Property => ({
  name,
  column,
  kind: 'time',
  endColumn,
});
const one = (name: string, target: EntitySetName, sourceColumn: string): Relation => ({
  name,
  target,
  many: false,
  sourceColumn,
  targetColumn: 'id',
});
const many = (target: EntitySetName, targetColumn: string, sourceColumn = 'id'): Relation => ({
  name: target,
  target,
  many: true,
  sourceColumn,
  targetColumn,
});
const described = [text('name'), text('description')] as const;

/** The Sensing entities: OGC SensorThings API Part 1, version 1.1 (OGC 18-088), clause 8.2, as data. Every entity also has `id`. */
export const entityTypes: Readonly<Record<EntitySetName, EntityType>> = {
  Things: {
    set: 'Things',
    table: 'things',
    properties: [...described, json('properties')],
    relations: [
      many('Locations', 'id', 'location_id'),
      many('HistoricalLocations', 'thing_id'),
      many('Datastreams', 'thing_id'),
    ],
  },
  Locations: {
    set: 'Locations',
    table: 'locations',
    properties: [...described, text('encodingType', 'encoding_type'), json('location'), json('properties')],
    relations: [many('Things', 'location_id'), many('HistoricalLocations', 'location_id')],
  },
  HistoricalLocations: {
    set: 'HistoricalLocations',
    table: 'historical_locations',
    properties: [time('time', 'time')],
    relations: [one('Thing', 'Things', 'thing_id'), many('Locations', 'id', 'location_id')],
  },
  Datastreams: {
    set: 'Datastreams',
    table: 'datastreams',
    properties: [
      ...described,
      text('observationType', 'observation_type'),
      json('unitOfMeasurement', 'unit_of_measurement'),
      json('properties'),
    ],
    relations: [
      one('Thing', 'Things', 'thing_id'),
      one('Sensor', 'Sensors', 'sensor_id'),
      one('ObservedProperty', 'ObservedProperties', 'observed_property_id'),
      many('Observations', 'datastream_id'),
    ],
  },
  Sensors: {
    set: 'Sensors',
    table: 'sensors',
    properties: [...described, text('encodingType', 'encoding_type'), text('metadata'), json('properties')],
    relations: [many('Datastreams', 'sensor_id')],
  },
  ObservedProperties: {
    set: 'ObservedProperties',
    table: 'observed_properties',
    properties: [...described, text('definition'), json('properties')],
    relations: [many('Datastreams', 'observed_property_id')],
  },
  Observations: {
    set: 'Observations',
    table: 'observations',
    properties: [
      time('phenomenonTime', 'phenomenon_start', 'phenomenon_end'),
      time('resultTime', 'result_time'),
      { name: 'result', column: 'result', kind: 'number' },
      json('resultQuality', 'result_quality'),
      json('parameters'),
    ],
    relations: [
      one('Datastream', 'Datastreams', 'datastream_id'),
      one('FeatureOfInterest', 'FeaturesOfInterest', 'feature_of_interest_id'),
    ],
  },
  FeaturesOfInterest: {
    set: 'FeaturesOfInterest',
    table: 'features_of_interest',
    properties: [...described, text('encodingType', 'encoding_type'), json('feature'), json('properties')],
    relations: [many('Observations', 'feature_of_interest_id')],
  },
};

export const idProperty: Property = { name: 'id', column: 'id', kind: 'number' };

/** Returns a property by its name; `id` and `@iot.id` are the same. */
export function propertyOf(type: EntityType, name: string): Property | undefined {
  if (name === 'id' || name === '@iot.id') return idProperty;
  return type.properties.find((property) => property.name === name);
}

export function relationOf(type: EntityType, name: string): Relation | undefined {
  return type.relations.find((relation) => relation.name === name);
}
