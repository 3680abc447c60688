import type { Contender } from '../contenders/contender';
import { readMaterial } from '../material';
import { type Bench, type Effort, measureWorkload } from '../measure/measure-workload';
import { figure, printTable } from '../report/print-table';

export interface EntitiesFigure {
  readonly contender: string;
  readonly entities: number;
  readonly cpuMsPerRequest: number | null;
  readonly microsecondsPerEntity: number | null;
}

/** Entities of one fetch. */
const sizes = [1, 10, 100, 1000, 10_000];
/** Fewer than usual: 10,000 entities for each of many clients would measure memory. */
const connections = 4;
const microsecondsPerMs = 1000;

/** Measures what a request costs when its fetch is for more and more entities; a contender without an answer of its own to this operation is left out. */
export async function growEntities(
  bench: Bench,
  contenders: readonly Contender[],
  effort: Effort,
): Promise<EntitiesFigure[]> {
  const query = readMaterial('operations/growth.graphql');
  const figures: EntitiesFigure[] = [];
  for (const entities of sizes) {
    const workload = { name: `${entities} entities`, says: '', query, variables: [{ first: entities }] };
    for (const { contender, summary } of await measureWorkload(bench, workload, contenders, {
      ...effort,
      connections,
    })) {
      const { cpuMsPerRequest } = summary;
      const microsecondsPerEntity = cpuMsPerRequest && (cpuMsPerRequest / entities) * microsecondsPerMs;
      figures.push({ contender, entities, cpuMsPerRequest, microsecondsPerEntity });
    }
  }
  return figures;
}

/** How much dearer the entity may become from 1,000 to 10,000 for the growth to be called linear. */
const linearFactor = 1.5;

/** Returns the figures as text, with a sentence on whether they grow in a line. */
export function printEntities(figures: readonly EntitiesFigure[]): string {
  const rows = figures.map(({ contender, entities, cpuMsPerRequest, microsecondsPerEntity }) => [
    contender,
    String(entities),
    figure(cpuMsPerRequest),
    figure(microsecondsPerEntity),
  ]);
  const names = [...new Set(figures.map(({ contender }) => contender))];
  return [
    'Entities of one fetch',
    printTable([['contender', 'entities', 'CPU ms a request', 'µs an entity'], ...rows]),
    '',
    ...names.map((name) => lineOf(name, figures)),
  ].join('\n');
}

function lineOf(name: string, figures: readonly EntitiesFigure[]): string {
  const at = (entities: number) =>
    figures.find((each) => each.contender === name && each.entities === entities)?.microsecondsPerEntity;
  const [thousand, tenThousand] = [at(1000), at(10_000)];
  if (!thousand || !tenThousand) return `${name}: not measured up to 10,000 entities`;
  const factor = tenThousand / thousand;
  const verdict = factor <= linearFactor ? 'grows in a line' : 'grows MORE THAN in a line';
  return `${name} ${verdict}: an entity of 10,000 takes ${factor.toFixed(2)} of what one of 1,000 takes`;
}
