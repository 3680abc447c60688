import type { DeliveryMapping } from '@onegrid/schema';
import type { DataSource, EntityManager } from 'typeorm';

/** A code of a platform's mapping that an operator sets; null = the platform's own table again. */
export interface CodeChange {
  readonly list: string;
  readonly value: string;
  readonly code: string | null;
}

/** A change as it was made. */
export interface MadeChange extends CodeChange {
  readonly version: number;
  readonly reason: string;
  /** 工号 of who made it. */
  readonly changedBy: string;
  readonly changedAt: Date;
}

const columns = 'version, list, value, code, reason, changed_by AS "changedBy", changed_at AS "changedAt"';

/** Returns the mapping in force for a platform; version 0 without overrides = the platform's own tables. */
export async function readMapping(manager: EntityManager | DataSource, platform: string): Promise<DeliveryMapping> {
  const rows = await manager.query<MadeChange[]>(
    `SELECT DISTINCT ON (list, value) ${columns} FROM code_mapping WHERE platform = $1 ORDER BY list, value, version DESC`,
    [platform],
  );
  return {
    version: Math.max(0, ...rows.map(({ version }) => version)),
    overrides: rows.flatMap(({ list, value, code }) => (code === null ? [] : [{ list, value, code }])),
  };
}

/** Returns the mapping as it would be after the changes, under the next version. */
export function withChanges({ version, overrides }: DeliveryMapping, changes: readonly CodeChange[]): DeliveryMapping {
  const isChanged = ({ list, value }: CodeChange) =>
    changes.some((change) => change.list === list && change.value === value);
  const set = changes.flatMap(({ list, value, code }) => (code === null ? [] : [{ list, value, code }]));
  return { version: version + 1, overrides: [...overrides.filter((each) => !isChanged(each)), ...set] };
}

/** Writes the changes as one new version and returns its number. One transaction at a time changes the mapping of a platform. */
export async function writeChanges(
  manager: EntityManager,
  platform: string,
  changes: readonly CodeChange[],
  by: { readonly reason: string; readonly changedBy: string; readonly changedAt: Date },
): Promise<number> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [platform]);
  const version = (await readMapping(manager, platform)).version + 1;
  for (const { list, value, code } of changes)
    await manager.query(
      `INSERT INTO code_mapping (platform, version, list, value, code, reason, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [platform, version, list, value, code, by.reason, by.changedBy, by.changedAt],
    );
  return version;
}

/** Returns every change of a platform's mapping, newest first. */
export function listChanges(dataSource: DataSource, platform: string): Promise<MadeChange[]> {
  return dataSource.query<MadeChange[]>(
    `SELECT ${columns} FROM code_mapping WHERE platform = $1 ORDER BY version DESC, list, value`,
    [platform],
  );
}
