import { type EntityType, entityTypes, type Property } from './entity-types';
import type { QueryOptions } from './parse-options';
import type { Entity, EntityPage } from './read-entities';

type Json = Record<string, unknown>;

/** Returns one entity as OGC 18-088, 9.2.2 writes it: control information, its properties, links or what was expanded. */
export function presentEntity(entity: Entity, type: EntityType, options: QueryOptions, baseUrl: string): Json {
  const { select } = options;
  const id = Number(entity.row.id);
  const selfLink = `${baseUrl}/${type.set}(${id})`;
  const wanted = (name: string) => select === null || select.includes(name);
  const presented: Json = {};
  if (wanted('@iot.id') || wanted('id')) presented['@iot.id'] = id;
  if (select === null || select.includes('@iot.selfLink')) presented['@iot.selfLink'] = selfLink;
  for (const property of type.properties) {
    const value = propertyValue(entity, property);
    if (wanted(property.name) && value !== null) presented[property.name] = value;
  }
  for (const relation of type.relations) {
    const page = entity.expanded[relation.name];
    const link = `${selfLink}/${relation.name}`;
    if (!page) {
      if (wanted(relation.name)) presented[`${relation.name}@iot.navigationLink`] = link;
      continue;
    }
    const inner = options.expand.find((each) => each.relation === relation.name)?.options ?? options;
    const target = entityTypes[relation.target];
    const related = page.entities.map((each) => presentEntity(each, target, inner, baseUrl));
    presented[relation.name] = relation.many ? related : (related[0] ?? null);
    if (page.count !== null && relation.many) presented[`${relation.name}@iot.count`] = page.count;
    if (page.hasMore && relation.many) presented[`${relation.name}@iot.nextLink`] = nextLink(link, inner);
  }
  return presented;
}

/** Returns a page of a set with `@iot.count` and `@iot.nextLink` (9.3.3.4, 9.3.3.6). */
export function presentPage(
  page: EntityPage,
  type: EntityType,
  options: QueryOptions,
  baseUrl: string,
  url: string,
): Json {
  return {
    ...(page.count === null ? {} : { '@iot.count': page.count }),
    ...(page.hasMore ? { '@iot.nextLink': nextLink(url, options) } : {}),
    value: page.entities.map((entity) => presentEntity(entity, type, options, baseUrl)),
  };
}

/** Returns the links of `/$ref` (9.2.8). */
export function presentReferences(
  page: EntityPage,
  type: EntityType,
  options: QueryOptions,
  baseUrl: string,
  url: string,
) {
  return {
    ...(page.count === null ? {} : { '@iot.count': page.count }),
    ...(page.hasMore ? { '@iot.nextLink': nextLink(url, options) } : {}),
    value: page.entities.map(({ row }) => ({ '@iot.selfLink': `${baseUrl}/${type.set}(${Number(row.id)})` })),
  };
}

/** Returns a property as JSON; times in UTC, an interval as `start/end`. Null when it has no value. */
export function propertyValue(entity: Entity, property: Property): unknown {
  const value = entity.row[property.column] ?? null;
  if (property.name === 'id') return Number(value);
  if (!(value instanceof Date)) return value;
  const end = property.endColumn === undefined ? null : entity.row[property.endColumn];
  return end instanceof Date ? `${value.toISOString()}/${end.toISOString()}` : value.toISOString();
}

function nextLink(url: string, options: QueryOptions): string {
  const written = { ...options.written, $top: String(options.top), $skip: String(options.skip + options.top) };
  const query = Object.entries(written).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${url}?${query.join('&')}`;
}
