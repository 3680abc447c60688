import type { PlatformReport } from '@onegrid/schema';
import { PlatformReports } from './platform-reports';

const report = (changes: Partial<PlatformReport>): PlatformReport => ({
  name: 'urban',
  state: 'LIVE',
  asOf: null,
  error: null,
  ...changes,
});

function gathered(...reports: Partial<PlatformReport>[]): PlatformReport[] {
  const gather = new PlatformReports();
  for (const each of reports) gather.add([report(each)]);
  return gather.list();
}

describe('PlatformReports', () => {
  it('has one line per platform, by name', () => {
    expect(gathered({ name: 'urban' }, { name: 'party' }, { name: 'urban' }).map((each) => each.name)).toEqual([
      'party',
      'urban',
    ]);
  });

  it('shows the worst state with its reason and the oldest fact', () => {
    const stale = { state: 'STALE', asOf: '2026-11-22T15:30:00+08:00', error: 'PLATFORM_UNAVAILABLE' } as const;
    const live = { state: 'LIVE', asOf: '2026-11-22T08:00:00Z' } as const;
    const expected = [report(stale)];
    expect(gathered(stale, live)).toEqual(expected);
    expect(gathered(live, stale)).toEqual(expected);
  });

  it('keeps the age of what is shown beside a part that is down', () => {
    const down = { state: 'DOWN', error: 'SUBGRAPH_UNAVAILABLE' } as const;
    expect(gathered({ asOf: '2026-11-22T08:00:00Z' }, down)).toEqual([
      report({ ...down, asOf: '2026-11-22T08:00:00Z' }),
    ]);
  });
});
