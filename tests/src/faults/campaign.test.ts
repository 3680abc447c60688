import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCampaign } from './campaign';
import { makeDataDirectory } from './district/data-directory';
import { startDistrict } from './district/district';
import { isClean, reportOf } from './report';

/** The short form of `npm run faults`; the district runs as compiled, on a database of its own that is stopped too. */
test('nothing is lost or doubled and the order is kept, amid faults of platforms, phones, processes and the database', async () => {
  const dataDirectory = await makeDataDirectory('onegrid-faults-');
  const programs = join(__dirname, '..', '..', 'dist', 'faults', 'district');
  const district = await startDistrict({ programs, dataDirectory, databaseUrl: null });
  try {
    const result = await runCampaign(district, {
      entries: 100,
      seed: 7,
      workers: 12,
      enterForMs: null,
      disasters: {
        'kill -9 of the hub': 1,
        'kill -9 of the worker': 1,
        'kill -9 of the platforms': 1,
        'database stopped (fast)': 1,
        'database stopped (immediate)': 1,
      },
      say: () => undefined,
    });
    expect({ clean: isClean(result), report: reportOf(result) }).toEqual({ clean: true, report: expect.any(String) });
  } finally {
    await district.close();
    await rm(dataDirectory, { recursive: true });
  }
}, 480_000);
