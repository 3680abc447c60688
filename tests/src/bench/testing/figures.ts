/** Figures of a sample without its CPU, for tests that look at nothing else. */
export const figures = {
  requests: 1,
  failures: 0,
  durationMs: 1,
  requestsPerSecond: 1,
  p50Ms: 1,
  p99Ms: 1,
  residentMegabytes: 1,
};
