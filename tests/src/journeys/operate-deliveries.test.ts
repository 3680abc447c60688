import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type SampleDistrict, startSampleDistrict } from './district';
import { signInAs } from './worker';

const run = promisify(execFile);
const program = join(__dirname, '../../../subgraphs/cli/bin/onegrid.js');

interface Lag {
  readonly platform: { readonly name: string };
  readonly states: readonly { readonly state: string; readonly count: number }[];
}

describe('onegrid deliveries and burden', () => {
  let district: SampleDistrict;
  let token: string;

  beforeAll(async () => {
    district = await startSampleDistrict({
      pace: { backoff: { firstMs: 3_600_000, longestMs: 3_600_000 }, reviewEveryMs: 500, settleMs: 1_000 },
    });
    const { gateway, demonstration } = district.sandbox;
    token = (await signInAs(gateway.url, demonstration.districtCentreNo)).accessToken;
  }, 120_000);
  afterAll(() => district.close());

  const onegrid = (...options: string[]) => runProgram('deliveries', ...options);
  async function runProgram(...options: string[]): Promise<string> {
    const env = { ...process.env, ONEGRID_TOKEN: token, ONEGRID_GATEWAY: district.sandbox.gateway.url };
    return (await run(process.execPath, [program, ...options], { env })).stdout;
  }
  const stateOf = async (platform: string) => {
    const lags = JSON.parse(await onegrid('--json')) as Lag[];
    return lags.find((lag) => lag.platform.name === platform)?.states[0]?.state;
  };

  it('shows what waits for a platform that is down, and replays it when the platform is back', async () => {
    const { gateway, demonstration, standIns } = district.sandbox;
    await standIns.get('urban')?.faults.set({ down: true });
    const worker = await signInAs(gateway.url, demonstration.workerNo);
    await worker.ask(
      'mutation ($input: ReportHazardInput!) { reportHazard(input: $input) { entry { id } errors { code } } }',
      {
        input: {
          idempotencyKey: 'operate-1',
          occurredAt: '2026-11-20T10:00:00+08:00',
          houseId: demonstration.houseId,
          hazard: { category: 'FIRE', description: '楼道堆放杂物', inPublicArea: true, treatBy: '2099-01-01' },
        },
      },
    );
    while ((await stateOf('urban')) !== 'FAILED_RETRY');
    expect(await onegrid('--failed', '--platform', 'urban')).toContain('PLATFORM_UNAVAILABLE');
    await standIns.get('urban')?.faults.clear();
    await expect(onegrid('--replay', '--platform', 'urban')).rejects.toMatchObject({
      stderr: expect.stringContaining('CONFIRMATION_MISSING'),
    });
    const replayed = JSON.parse(await onegrid('--replay', '--platform', 'urban', '--yes', '--json')) as object;
    expect(replayed).toEqual({ count: 1, auditId: expect.any(String) });
    while (!['UNDER_REVIEW', 'ACCEPTED'].includes((await stateOf('urban')) ?? ''));
  }, 60_000);

  it('measures what was typed here against the platforms’ own forms', async () => {
    const burden = JSON.parse(await runProgram('burden', '--to', '2099-01-01T00:00:00Z', '--json')) as object;
    expect(burden).toMatchObject({
      entries: 1,
      here: { fields: 5 },
      there: { fields: 37 },
      signInsSaved: 2,
      withoutFigures: [],
    });
    expect(await runProgram('burden', '--to', '2099-01-01T00:00:00Z')).toContain('OneGrid');
  }, 30_000);

  it('is refused to a worker', async () => {
    const { gateway, demonstration } = district.sandbox;
    token = (await signInAs(gateway.url, demonstration.workerNo)).accessToken;
    await expect(onegrid()).rejects.toMatchObject({ stderr: expect.stringContaining('FORBIDDEN') });
  });
});
