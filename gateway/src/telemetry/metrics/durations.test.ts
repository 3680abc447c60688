import { Histogram, Registry } from 'prom-client';
import { readOfTwoWorkers } from '../../testing/read-of-two-workers';
import { Durations } from './durations';

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const seen = [
  ['a', 0],
  ['a', 1],
  ['a', 1.5],
  ['b', 29_999],
  ['b', 31_000],
  ['"\\\n', 250],
] as const;

function ours(): Registry {
  const registry = new Registry();
  const durations = new Durations(registry, 'waits_seconds', 'Waits', 'place');
  for (const [place, milliseconds] of seen) durations.add(place, milliseconds);
  return registry;
}

function theLibrarys(): Registry {
  const registry = new Registry();
  const waits = { name: 'waits_seconds', help: 'Waits', labelNames: ['place'], buckets, registers: [registry] };
  const histogram = new Histogram(waits);
  for (const [place, milliseconds] of seen) histogram.observe({ place }, milliseconds / 1000);
  return registry;
}

it("reads like the library's histogram", async () => {
  expect(await ours().metrics()).toBe(await theLibrarys().metrics());
});

it('adds up over several workers', async () => {
  expect(await readOfTwoWorkers(ours())).toBe(await readOfTwoWorkers(theLibrarys()));
});
