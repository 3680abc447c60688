import { parse, validate } from 'graphql';
import { wholeSchema } from '../graph/schemas';
import { printEntities } from './entities';
import { freshOperation } from './fresh-operations';
import { supergraphOf } from './many-subgraphs';

describe('what grows', () => {
  it('asks fresh operations that are right and all different', () => {
    const operations = Array.from({ length: 100 }, (_, number) => freshOperation(number));
    expect(new Set(operations).size).toBe(100);
    for (const operation of operations) expect(validate(wholeSchema(), parse(operation))).toEqual([]);
  });

  it('composes as many subgraphs as wanted', () =>
    expect(supergraphOf(5, 'http://127.0.0.1:1').match(/@join__graph\(name: "subgraph/g)).toHaveLength(5));

  it('calls a growth linear that is', () => {
    const figures = (perEntity: number) => [
      { contender: 'ours', entities: 1000, cpuMsPerRequest: 1, microsecondsPerEntity: 1 },
      { contender: 'ours', entities: 10_000, cpuMsPerRequest: 10, microsecondsPerEntity: perEntity },
    ];
    expect(printEntities(figures(1.1))).toContain('ours grows in a line');
    expect(printEntities(figures(3))).toContain('ours grows MORE THAN in a line');
  });
});
