import { createHash } from 'node:crypto';
import { compose } from '@onegrid/schema';
import { getOperationAST, parse } from 'graphql';
import { createCompiledEngine } from './create-compiled-engine';
import type { Executor } from './execute-operation';

const supergraph = (fields: string) =>
  compose([{ name: 'a', url: 'http://a.invalid/', sdl: `type Query { ${fields} }` }]);
const engineOf = (fields: string) =>
  createCompiledEngine({
    supergraphSdl: supergraph(fields),
    callSubgraph: async () => ({ data: { here: 1, there: 2 }, errors: [], platforms: [] }),
  });

async function execute(engine: ReturnType<typeof engineOf>, source: string, variables: Record<string, unknown> = {}) {
  const { executor } = await engine.load({ apollo: {} });
  const document = parse(source);
  const queryHash = createHash('sha256').update(source).digest('hex');
  await (executor as Executor)({
    document,
    operation: getOperationAST(document),
    queryHash,
    request: { query: source, variables },
    context: {},
  } as unknown as Parameters<Executor>[0]);
}

describe('warming up', () => {
  it('plans what another engine has executed, for the booleans it had, the last used first', async () => {
    const old = engineOf('here: Int there: Int');
    await execute(old, 'query One { here }');
    await execute(old, 'query Two($yes: Boolean!) { here @include(if: $yes) there }', { yes: false });
    const next = engineOf('here: Int there: Int other: Int');
    await next.warmUp(old.knownOperations());
    expect(next.knownOperations().map(({ operationName, booleans }) => [operationName, booleans])).toEqual([
      ['One', {}],
      ['Two', { yes: false }],
    ]);
    expect(old.knownOperations().map(({ operationName }) => operationName)).toEqual(['Two', 'One']);
  });

  it('leaves out what is not valid any more', async () => {
    const old = engineOf('here: Int there: Int');
    await execute(old, '{ here }');
    await execute(old, '{ there }');
    const next = engineOf('here: Int');
    await next.warmUp(old.knownOperations());
    expect(next.knownOperations().map(({ source }) => source)).toEqual(['{ here }']);
  });
});
