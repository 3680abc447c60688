import { OneGridError } from '@onegrid/schema';
import type { Contender } from '../contenders/contender';
import type { Bench } from '../measure/measure-workload';
import { processUsage } from '../measure/process-usage';
import { median } from '../measure/quantile';
import { figure, printTable } from '../report/print-table';

export interface FreshFigure {
  readonly contender: string;
  readonly operations: number;
  /** Median time to the answer of an operation that was never seen, milliseconds, one client. */
  readonly freshMs: number;
  /** The same operations again. */
  readonly knownMs: number;
  /** CPU for one operation that was never seen, milliseconds; null without /proc. */
  readonly freshCpuMs: number | null;
  readonly knownCpuMs: number | null;
}

const operations = 300;
/** Asked before, so that the planner's own code is compiled. */
const warmUpOperations = 100;

/** Measures what parsing, validation, planning and compiling of an operation cost that was never seen before, against the same operations when they are known. */
export async function askFreshOperations(bench: Bench, contenders: readonly Contender[]): Promise<FreshFigure[]> {
  const figures: FreshFigure[] = [];
  for (const contender of contenders) {
    bench.note(`fresh operations: ${contender.name}`);
    const running = await contender.start(bench.world);
    try {
      const pass = (from: number, count: number) => askAll(running, from, count);
      await pass(0, warmUpOperations);
      const fresh = await pass(warmUpOperations, operations);
      const known = await pass(warmUpOperations, operations);
      figures.push({
        contender: contender.name,
        operations,
        freshMs: fresh.medianMs,
        knownMs: known.medianMs,
        freshCpuMs: fresh.cpuMs,
        knownCpuMs: known.cpuMs,
      });
    } finally {
      await running.close();
    }
  }
  return figures;
}

async function askAll(
  { url, pid, authorizations }: Awaited<ReturnType<Contender['start']>>,
  from: number,
  count: number,
) {
  const [authorization] = authorizations;
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  const durationsMs: number[] = [];
  const before = processUsage(pid);
  for (let number = from; number < from + count; number += 1) {
    const startedMs = performance.now();
    const body = JSON.stringify({ query: freshOperation(number) });
    const answer = await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text();
    durationsMs.push(performance.now() - startedMs);
    if (answer.includes('"errors"'))
      throw new OneGridError('INTERNAL', { message: `A fresh operation is not answered: ${answer.slice(0, 500)}` });
  }
  const after = processUsage(pid);
  return { medianMs: median(durationsMs), cpuMs: before && after && (after.cpuMs - before.cpuMs) / count };
}

const productFields = ['name', 'price', 'weight', 'inStock', 'shippingEstimate'];

/** Returns an operation over all four subgraphs of which no two numbers have the same text: other fields, other aliases. */
export function freshOperation(number: number): string {
  const chosen = productFields.filter((_, index) => ((number + 1) >> index) % 2 === 1).join(' ');
  return `query Fresh${number} {
    topProducts(first: 3) { upc ${chosen} reviews { id body${number}: body author { id name username } } }
    users { id name reviews { id product { upc ${chosen} reviews { author${number}: author { name } } } } }
  }`;
}

export function printFreshOperations(figures: readonly FreshFigure[]): string {
  const head = ['contender', 'operations', 'first time ms', 'known ms', 'CPU first time ms', 'CPU known ms'];
  const rows = figures.map((each) => [
    each.contender,
    String(each.operations),
    figure(each.freshMs),
    figure(each.knownMs),
    figure(each.freshCpuMs),
    figure(each.knownCpuMs),
  ]);
  return ['Operations that were never seen: parse, validate, plan, compile', printTable([head, ...rows])].join('\n');
}
