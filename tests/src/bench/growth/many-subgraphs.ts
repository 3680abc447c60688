import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compose } from '@onegrid/schema';
import type { Contender } from '../contenders/contender';
import type { Bench } from '../measure/measure-workload';
import { processUsage } from '../measure/process-usage';
import { figure, printTable } from '../report/print-table';

export interface StartFigure {
  readonly contender: string;
  readonly subgraphs: number;
  /** From the start of the process to its first answer, milliseconds. */
  readonly startMs: number;
  /** CPU until then, milliseconds; null without /proc. */
  readonly cpuMs: number | null;
  readonly residentMegabytes: number | null;
}

const sizes = [5, 50, 200];
const fields = 12;

/** Measures how long a gateway takes to start, and how much memory it then holds, with more and more subgraphs. */
export async function startWithManySubgraphs(bench: Bench, contenders: readonly Contender[]): Promise<StartFigure[]> {
  const figures: StartFigure[] = [];
  for (const subgraphs of sizes) {
    const supergraphFile = join(bench.world.directory, `supergraph-${subgraphs}.graphql`);
    await writeFile(supergraphFile, supergraphOf(subgraphs, bench.world.subgraphOrigin));
    for (const contender of contenders) {
      bench.note(`start with ${subgraphs} subgraphs: ${contender.name}`);
      const startedMs = performance.now();
      const running = await contender.start({ ...bench.world, supergraphFile });
      const startMs = performance.now() - startedMs;
      const usage = processUsage(running.pid);
      await running.close();
      const { cpuMs = null, residentMegabytes = null } = usage ?? {};
      figures.push({ contender: contender.name, subgraphs, startMs, cpuMs, residentMegabytes });
    }
  }
  return figures;
}

/** Returns a supergraph of so many subgraphs: each has a type of its own, and adds a field to the types of its two neighbours and to one type that all share. */
export function supergraphOf(count: number, origin: string): string {
  return compose(
    Array.from({ length: count }, (_, number) => ({
      name: `subgraph${number}`,
      url: `${origin}/subgraph${number}`,
      sdl: subgraphOf(number, count),
    })),
  );
}

function subgraphOf(number: number, count: number): string {
  const own = Array.from({ length: fields }, (_, index) => `field${index}(first: Int = ${index}): String`).join('\n  ');
  const neighbours = [...new Set([(number + 1) % count, (number + 2) % count])].filter((each) => each !== number);
  const extended = neighbours
    .map(
      (each) =>
        `type Thing${each} @key(fields: "id") { id: ID!  from${number}: String  back${number}: Thing${number} }`,
    )
    .join('\n');
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
type Query { thing${number}(id: ID!): Thing${number}  things${number}(first: Int = 10): [Thing${number}!] }
type Thing${number} @key(fields: "id") {
  id: ID!
  ${own}
}
type Shared @key(fields: "id") { id: ID!  of${number}: Thing${number} }
${extended}`;
}

export function printManySubgraphs(figures: readonly StartFigure[]): string {
  const head = ['contender', 'subgraphs', 'start ms', 'CPU ms', 'RSS MB'];
  const rows = figures.map((each) => [
    each.contender,
    String(each.subgraphs),
    figure(each.startMs),
    figure(each.cpuMs),
    figure(each.residentMegabytes),
  ]);
  return ['Start and memory with many subgraphs', printTable([head, ...rows])].join('\n');
}
