import type { CodeList, CodeTable } from '@onegrid/schema';

/**
 * One table of a platform's mapping, as data: our values → the platform's codes. Every value of our list is either in `table` or in `refused`: a value that
 * is in neither is a mistake, which the tests of the platform find.
 */
export interface PlatformCodeTable {
  /** Its name in the platform's words, unique on the platform: the `list` that `toPlatformCode` is told. */
  readonly list: string;
  /** Our values. */
  readonly of: CodeList;
  readonly table: CodeTable;
  /** Values that the platform does not take, and why: `中文 | English`. */
  readonly refused?: CodeTable;
  /** Codes that the platform knows beside those of the table. */
  readonly alsoKnows?: readonly string[];
}

/** Returns every code that the platform knows in this list, in order. */
export function knownCodes({ table, alsoKnows = [] }: PlatformCodeTable): readonly string[] {
  return [...new Set([...Object.values(table), ...alsoKnows])].sort();
}

/** Returns what is wrong with the tables of a platform, one sentence each; empty = every value is mapped or refused, once. */
export function findCodeTableFaults(tables: readonly PlatformCodeTable[]): readonly string[] {
  const lists = tables.map(({ list }) => list);
  const twice = lists.filter((list, index) => lists.indexOf(list) !== index);
  return [
    ...twice.map((list) => `${list}: two tables have this name`),
    ...tables.flatMap(({ list, of, table, refused = {} }) => {
      const values = Object.keys(of.items);
      const both = Object.keys(table).filter((value) => Object.hasOwn(refused, value));
      const neither = values.filter((value) => !Object.hasOwn(table, value) && !Object.hasOwn(refused, value));
      const foreign = [...Object.keys(table), ...Object.keys(refused)].filter((value) => !values.includes(value));
      return [
        ...both.map((value) => `${list}: ${value} is mapped and refused`),
        ...neither.map((value) => `${list}: ${value} is neither mapped nor refused`),
        ...foreign.map((value) => `${list}: ${value} is no value of ours`),
      ];
    }),
  ];
}
