import { makePage, type Page, pageSize, readCursor } from '@onegrid/kit';
import { invariant } from '@onegrid/schema';
import DataLoader from 'dataloader';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

/** Which page of a group's members (Relay connection spec). */
export interface PageWish {
  readonly first?: number | null;
  readonly after?: string | null;
}

export type GroupPages<Row, Wish extends PageWish> = (group: string, wish: Wish) => Promise<Page<Row>>;

export interface Grouping<Row, Wish> {
  /** The column that says which group a row belongs to. */
  readonly group: keyof Row & string;
  /** The unique column that rows are ordered by. */
  readonly key: keyof Row & string;
  /** Further SQL over `member` for a wish, with its parameters. Default: none. */
  readonly condition?: (wish: Wish) => { readonly sql: string; readonly parameters: ObjectLiteral };
}

/** Returns a reader of pages of the members of a group, in the order of their keys (keyset paging). The same page of many groups is one statement. */
export function groupPages<Row extends ObjectLiteral, Wish extends PageWish = PageWish>(
  dataSource: DataSource,
  target: EntityTarget<Row>,
  { group, key, condition = () => ({ sql: 'TRUE', parameters: {} }) }: Grouping<Row, Wish>,
): GroupPages<Row, Wish> {
  const loaders = new Map<string, DataLoader<string, Page<Row>>>();

  return (of, wish) => {
    const name = JSON.stringify(wish);
    const loader = loaders.get(name) ?? new DataLoader((groups: readonly string[]) => readPages(groups, wish));
    loaders.set(name, loader);
    return loader.load(of);
  };

  async function readPages(groups: readonly string[], wish: Wish): Promise<Page<Row>[]> {
    const size = pageSize(wish.first);
    const after = readCursor(wish.after);
    const { sql, parameters } = condition(wish);
    const [table, groupColumn, keyColumn] = names();
    const rows = await dataSource
      .getRepository(target)
      .createQueryBuilder('item')
      .where(
        `item.${key} IN (
          SELECT page.key FROM unnest(:groups::text[]) AS wanted (name) CROSS JOIN LATERAL (
            SELECT member.${keyColumn} AS key FROM ${table} AS member
            WHERE member.${groupColumn} = wanted.name AND (:after::text IS NULL OR member.${keyColumn} > :after) AND ${sql}
            ORDER BY member.${keyColumn} LIMIT :limit
          ) AS page
        )`,
        { groups, after, limit: size + 1, ...parameters },
      )
      .orderBy(`item.${key}`)
      .getMany();
    const members = new Map<string, Row[]>(groups.map((name) => [name, []]));
    for (const row of rows) members.get(String(row[group]))?.push(row);
    return groups.map((name) => makePage(members.get(name) ?? [], size, (row) => String(row[key]), after !== null));
  }

  function names(): [table: string, group: string, key: string] {
    const metadata = dataSource.getMetadata(target);
    const [groupColumn, keyColumn] = [group, key].map((name) => metadata.findColumnWithPropertyName(name));
    invariant(groupColumn && keyColumn, `${metadata.name} has no column ${group} or ${key}`);
    return [metadata.tablePath, groupColumn.databaseName, keyColumn.databaseName];
  }
}
