import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { faultsOf } from './report';
import { runSoak } from './soak';

beforeAll(() => {
  const compiler = require.resolve('typescript/package.json').replace(/package\.json$/, 'bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-b', 'tests'], {
    cwd: join(__dirname, '..', '..', '..'),
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
}, 300_000);

it('answers every request through deaths, time-outs, swaps and clients that go away', async () => {
  const report = await runSoak({ durationMs: 6000, clients: 6, troubleEveryMs: 700, measureEveryMs: 1500 });
  expect(faultsOf(report)).toEqual([]);
  expect(report.swaps).toBeGreaterThan(1);
  expect(report.counts.withErrors + report.counts.answered).toBeGreaterThan(10);
}, 60_000);
