import { openDataSource } from '@onegrid/kit';
import { OneGridError } from '@onegrid/schema';
import type { DataSource, EntityManager } from 'typeorm';
import { directoryDatabase, directoryName } from '../store/database';
import { RegionRow } from '../store/region.entity';
import { type TableLoad, tableLoads } from './columns';
import type { DirectoryRows, ImportedLocalId } from './directory-rows';

const rowsPerStatement = 5_000;

/** True when the directory in this database has not been filled; its tables are made when they are missing. */
export async function isEmpty(databaseUrl: string): Promise<boolean> {
  return withDirectory(databaseUrl, async (dataSource) => !(await dataSource.getRepository(RegionRow).exists()));
}

/**
 * Fills the empty directory in this database, all or nothing. Two million rows take a minute or two.
 *
 * @throws OneGridError BAD_INPUT when it has been filled before
 */
export async function importDirectory(
  databaseUrl: string,
  rows: DirectoryRows,
  localIds: readonly ImportedLocalId[],
): Promise<void> {
  await withDirectory(databaseUrl, async (dataSource) => {
    if (await dataSource.getRepository(RegionRow).exists())
      throw new OneGridError('BAD_INPUT', { message: 'The directory has been filled already' });
    await dataSource.transaction(async (manager) => {
      for (const load of tableLoads(rows, localIds)) await insert(manager, load);
    });
    await dataSource.query('ANALYZE');
  });
}

/** Rows travel as JSON, thousands to a statement: one parameter whatever the number of columns. */
async function insert(manager: EntityManager, { table, count, row }: TableLoad): Promise<void> {
  const columns = count > 0 ? Object.keys(row(0)).join(', ') : '';
  for (let from = 0; from < count; from += rowsPerStatement) {
    const chunk = Array.from({ length: Math.min(rowsPerStatement, count - from) }, (_, index) => row(from + index));
    await manager.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(chunk)],
    );
  }
}

async function withDirectory<Result>(
  databaseUrl: string,
  work: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const dataSource = await openDataSource(databaseUrl, directoryName, directoryDatabase);
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
