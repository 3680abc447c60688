import type { Pool } from 'pg';
import { conditionToSql, orderToSql, Parameters } from './conditions-to-sql';
import { type EntityType, entityTypes, type Relation, relationOf } from './entity-types';
import type { Expansion, QueryOptions } from './parse-options';
import type { Step } from './parse-path';
import { RequestError } from './request-error';

/** A row and the related rows that were asked for, by relation. */
export interface Entity {
  readonly row: Readonly<Record<string, unknown>>;
  readonly expanded: Record<string, EntityPage>;
}

export interface EntityPage {
  readonly entities: readonly Entity[];
  readonly hasMore: boolean;
  /** Null when not asked for. */
  readonly count: number | null;
}

type Row = Record<string, unknown>;

/** Returns the entities that a path leads to, filtered, ordered and paged, with what is expanded. */
export async function readEntities(pool: Pool, steps: readonly Step[], options: QueryOptions): Promise<EntityPage> {
  const type = lastOf(steps).type;
  const parameters = new Parameters();
  const where = whereOf(steps, options, parameters);
  const counted = options.count ? await count(pool, type, where, parameters) : null;
  const order = orderToSql(options.orderBy, type, 'entity', parameters);
  const paging = `LIMIT ${options.top + 1} OFFSET ${options.skip}`;
  const found = await pool.query<Row>(
    `SELECT entity.* FROM ${type.table} entity WHERE ${where} ORDER BY ${order} ${paging}`,
    parameters.values,
  );
  const entities = found.rows.slice(0, options.top).map((row) => ({ row, expanded: {} }));
  await expandAll(pool, type, entities, options.expand);
  return { entities, hasMore: found.rows.length > options.top, count: counted };
}

/** Tells whether the entity before the last step of a path exists. */
export async function parentExists(pool: Pool, steps: readonly Step[]): Promise<boolean> {
  if (steps.length < 2) return true;
  const parents = steps.slice(0, -1);
  const parameters = new Parameters();
  const { table } = lastOf(parents).type;
  const found = await pool.query(
    `SELECT 1 FROM ${table} entity WHERE ${stepsToSql(parents, 'entity', parameters)}`,
    parameters.values,
  );
  return found.rowCount !== 0;
}

async function count(pool: Pool, type: EntityType, where: string, parameters: Parameters): Promise<number> {
  const result = await pool.query<{ count: string }>(
    `SELECT count(*) FROM ${type.table} entity WHERE ${where}`,
    parameters.values,
  );
  return Number(result.rows[0]?.count ?? 0);
}

function whereOf(steps: readonly Step[], options: QueryOptions, parameters: Parameters): string {
  const path = stepsToSql(steps, 'entity', parameters);
  if (!options.filter) return path;
  return `${path} AND ${conditionToSql(options.filter, lastOf(steps).type, 'entity', parameters)}`;
}

function stepsToSql(steps: readonly Step[], alias: string, parameters: Parameters): string {
  const { id, via } = lastOf(steps);
  const parents = steps.slice(0, -1);
  const conditions = id === null ? ['true'] : [`${alias}.id = ${parameters.add(id)}`];
  if (via && parents.length > 0) {
    const parent = `${alias}_parent`;
    const from = `SELECT ${parent}.${via.sourceColumn} FROM ${lastOf(parents).type.table} ${parent}`;
    conditions.push(`${alias}.${via.targetColumn} IN (${from} WHERE ${stepsToSql(parents, parent, parameters)})`);
  }
  return conditions.join(' AND ');
}

async function expandAll(
  pool: Pool,
  type: EntityType,
  entities: readonly Entity[],
  expand: readonly Expansion[],
): Promise<void> {
  for (const { relation: name, options } of expand) {
    const relation = relationOf(type, name);
    if (!relation) throw new RequestError(400, `${type.set} have no ${name}`);
    if (entities.length > 0) await expandOne(pool, entities, relation, options);
  }
}

/** Reads the related rows of all entities in one statement: a page of its own for each key. */
async function expandOne(
  pool: Pool,
  entities: readonly Entity[],
  relation: Relation,
  options: QueryOptions,
): Promise<void> {
  const target = entityTypes[relation.target];
  const parameters = new Parameters();
  const keys = [...new Set(entities.map(({ row }) => String(row[relation.sourceColumn])))];
  const keyList = parameters.add(keys);
  const filter = options.filter ? `AND ${conditionToSql(options.filter, target, 'entity', parameters)}` : '';
  const rowsOfKey = `FROM ${target.table} entity WHERE entity.${relation.targetColumn} = parent.key ${filter}`;
  const order = orderToSql(options.orderBy, target, 'entity', parameters);
  const found = await pool.query<Row & { parent_key: string; parent_count: string | null }>(
    `SELECT parent.key AS parent_key, ${options.count ? `(SELECT count(*) ${rowsOfKey})` : 'NULL'} AS parent_count, related.*
     FROM unnest(${keyList}::bigint[]) AS parent(key)
     LEFT JOIN LATERAL (SELECT entity.* ${rowsOfKey} ORDER BY ${order} LIMIT ${options.top + 1} OFFSET ${options.skip}) related ON true`,
    parameters.values,
  );
  const pages = new Map<string, EntityPage>();
  for (const [key, rows] of byParent(found.rows)) {
    const related = rows.filter(({ id }) => id !== null);
    pages.set(key, {
      entities: related.slice(0, options.top).map((row) => ({ row, expanded: {} })),
      hasMore: related.length > options.top,
      count: options.count ? Number(rows[0]?.parent_count ?? 0) : null,
    });
  }
  for (const entity of entities) {
    const page = pages.get(String(entity.row[relation.sourceColumn]));
    if (page) entity.expanded[relation.name] = page;
  }
  const children = [...pages.values()].flatMap((page) => page.entities);
  await expandAll(pool, target, children, options.expand);
}

function byParent<R extends { parent_key: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row.parent_key);
    if (group) group.push(row);
    else groups.set(row.parent_key, [row]);
  }
  return groups;
}

function lastOf(steps: readonly Step[]): Step {
  const last = steps.at(-1);
  if (!last) throw new RequestError(404, 'Not a valid path');
  return last;
}
