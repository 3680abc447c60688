import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@onegrid/kit/testing';
import { pickPort } from '@onegrid/sandbox';
import { runCampaign } from './campaign';
import { startDistrictChild } from './district-child';
import { isClean, reportOf } from './report';

/** The short form of `npm run faults`; the district runs as compiled. */
test('nothing is lost or doubled and the order is kept, amid faults of the platforms and a kill -9', async () => {
  const database = await createTestDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'onegrid-faults-'));
  const child = await startDistrictChild({
    script: join(__dirname, '..', '..', 'dist', 'faults', 'district-process.js'),
    dataDirectory,
    port: await pickPort(),
    databaseUrl: database.url,
  });
  try {
    const said: string[] = [];
    const options = { entries: 80, seed: 7, kills: 1, killEveryMs: 3_000, say: (text: string) => void said.push(text) };
    const result = await runCampaign(child, options);
    expect({ clean: isClean(result), report: reportOf(result) }).toEqual({ clean: true, report: expect.any(String) });
  } finally {
    await child.kill();
    await rm(dataDirectory, { recursive: true });
    await database.drop();
  }
}, 180_000);
