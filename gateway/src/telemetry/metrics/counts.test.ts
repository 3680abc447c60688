import { Counter, Registry } from 'prom-client';
import { readOfTwoWorkers } from '../../testing/read-of-two-workers';
import { Counts } from './counts';

const seen: readonly (readonly [string, string, string])[] = [
  ['a', 'x', 'ok'],
  ['a', 'x', 'ok'],
  ['a', 'y', 'ok'],
  ['b', 'x', 'failed'],
  ['"\\\n', '', 'ok'],
  ['a', 'x', 'ok'],
];

function ours(): Registry {
  const registry = new Registry();
  const counts = new Counts(registry, 'visits_total', 'Visits', ['place', 'kind', 'outcome']);
  for (const each of seen) counts.add(...each);
  return registry;
}

function theLibrarys(): Registry {
  const registry = new Registry();
  const labelNames = ['place', 'kind', 'outcome'];
  const counter = new Counter({ name: 'visits_total', help: 'Visits', labelNames, registers: [registry] });
  for (const [place, kind, outcome] of seen) counter.inc({ place, kind, outcome });
  return registry;
}

it("reads like the library's counter", async () => {
  expect(await ours().metrics()).toBe(await theLibrarys().metrics());
});

it('adds up over several workers', async () => {
  expect(await readOfTwoWorkers(ours())).toBe(await readOfTwoWorkers(theLibrarys()));
});

it('counts with one label', async () => {
  const registry = new Registry();
  const counts = new Counts(registry, 'visits_total', 'Visits', ['place']);
  for (const place of ['a', 'b', 'a']) counts.add(place);
  expect(await registry.getSingleMetricAsString('visits_total')).toContain('visits_total{place="a"} 2');
});
