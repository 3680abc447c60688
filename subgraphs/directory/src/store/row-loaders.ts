import DataLoader from 'dataloader';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

/** Returns a loader of rows by a unique column: one statement for all keys of a tick. Null = no such row. */
export function rowLoader<Row extends ObjectLiteral>(
  dataSource: DataSource,
  target: EntityTarget<Row>,
  key: keyof Row & string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = await select(dataSource, target, key, keys).getMany();
    const found = new Map(rows.map((row) => [String(row[key]), row]));
    return keys.map((each) => found.get(each) ?? null);
  });
}

/** Returns a loader of all rows that have a value in a column, in the order of the column `order`; `condition` is SQL over `item`. */
export function rowsLoader<Row extends ObjectLiteral>(
  dataSource: DataSource,
  target: EntityTarget<Row>,
  key: keyof Row & string,
  order: keyof Row & string,
  condition = 'TRUE',
): DataLoader<string, readonly Row[]> {
  return new DataLoader(async (keys) => {
    const rows = await select(dataSource, target, key, keys).andWhere(condition).orderBy(`item.${order}`).getMany();
    const groups = new Map<string, Row[]>(keys.map((each) => [each, []]));
    for (const row of rows) groups.get(String(row[key]))?.push(row);
    return keys.map((each) => groups.get(each) ?? []);
  });
}

function select<Row extends ObjectLiteral>(
  dataSource: DataSource,
  target: EntityTarget<Row>,
  key: keyof Row & string,
  keys: readonly string[],
) {
  return dataSource.getRepository(target).createQueryBuilder('item').where(`item.${key} = ANY(:keys)`, { keys });
}
