import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDataDirectory } from '../faults/district/data-directory';
import { type District, startDistrict } from '../faults/district/district';

/** Runs `work` on a fresh sample district, each part in a process of its own, and discards it. */
export async function withDistrict<Result>(work: (district: District) => Promise<Result>): Promise<Result> {
  const dataDirectory = await makeDataDirectory('onegrid-writes-');
  const programs = join(__dirname, '..', 'faults', 'district');
  const district = await startDistrict({ programs, dataDirectory, databaseUrl: process.env.DATABASE_URL || null });
  try {
    return await work(district);
  } finally {
    await district.close();
    await rm(dataDirectory, { recursive: true });
  }
}
