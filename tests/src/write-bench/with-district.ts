import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type District, startDistrict } from '../faults/district/district';

/** Runs `work` on a fresh sample district, each part in a process of its own, and discards it. */
export async function withDistrict<Result>(work: (district: District) => Promise<Result>): Promise<Result> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'onegrid-writes-'));
  await chmod(dataDirectory, 0o755); // mkdtemp closes it to the account that root's server runs under
  const programs = join(__dirname, '..', 'faults', 'district');
  const district = await startDistrict({ programs, dataDirectory, databaseUrl: process.env.DATABASE_URL || null });
  try {
    return await work(district);
  } finally {
    await district.close();
    await rm(dataDirectory, { recursive: true });
  }
}
