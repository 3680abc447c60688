import { busyMs, type Sample, summarise } from './sample';

const sample = (figures: Partial<Sample>): Sample => ({
  requests: 100,
  failures: 0,
  durationMs: 1000,
  requestsPerSecond: 100,
  p50Ms: 1,
  p99Ms: 2,
  cpuMsPerRequest: 1,
  residentMegabytes: 100,
  ...figures,
});

describe('the summary of pieces', () => {
  it('is the lowest decile of the CPU, the median of each other figure, and the sum of requests and failures', () =>
    expect(
      summarise([
        sample({ cpuMsPerRequest: 3, p99Ms: 9, failures: 1 }),
        sample({ cpuMsPerRequest: 1, p99Ms: 20 }),
        sample({ cpuMsPerRequest: 2, p99Ms: 4, failures: 2 }),
      ]),
    ).toMatchObject({ requests: 300, failures: 3, cpuMsPerRequest: 1.2, medianCpuMsPerRequest: 2, p99Ms: 9 }));

  it('has no CPU where none could be read', () =>
    expect(summarise([sample({ cpuMsPerRequest: null })])).toMatchObject({
      cpuMsPerRequest: null,
      medianCpuMsPerRequest: null,
    }));
});

describe('how long a gateway was busy', () => {
  it('is its own CPU', () => expect(busyMs(sample({ cpuMsPerRequest: 2, requests: 30 }))).toBe(60));
  it('is the time that passed where no CPU can be read', () =>
    expect(busyMs(sample({ cpuMsPerRequest: null, durationMs: 70 }))).toBe(70));
});
