import { compose } from '@onegrid/schema';
import { getOperationAST, parse } from 'graphql';
import { createPlanner } from '../planner';
import { typeNames } from './compile/type-names';
import { OperationStore } from './operation-store';

describe('the store of operations', () => {
  const sdl = `type Query { ${Array.from({ length: 70 }, (_, n) => `f${n}: Int`).join(' ')} }`;
  const planner = createPlanner(compose([{ name: 'a', url: 'http://127.0.0.1:9/graphql', sdl }]));
  const types = typeNames(planner.supergraphSchema);
  afterAll(() => planner.close());

  const known = (key: string, source: string) => {
    const document = parse(source);
    const operation = getOperationAST(document);
    if (!operation) throw new TypeError(source);
    return { key, document, operation };
  };

  it('stays within its bound, however many operations and booleans come', async () => {
    const store = new OperationStore(planner, types, 20_000);
    for (let n = 0; n < 100; n += 1) await store.get(known(`${n}`, `query Q${n} { f1 }`), {});
    expect(store.known().length).toBeLessThanOrEqual(20);
    const names = Array.from({ length: 7 }, (_, n) => `v${n}`);
    const source = `query (${names.map((each) => `$${each}: Boolean!`).join(' ')}) { ${names.map((each, n) => `f${n} @skip(if: $${each})`).join(' ')} }`;
    for (let n = 0; n < 128; n += 1) {
      const booleans = Object.fromEntries(names.map((each, bit) => [each, (n & (1 << bit)) !== 0]));
      await store.get(known('flags', source), booleans);
    }
    expect(store.known().length).toBeLessThanOrEqual(20);
  });

  it('plans once for all who ask for the same at a time', async () => {
    const store = new OperationStore(planner, types, 1_000_000);
    const large = known('large', `{ ${Array.from({ length: 70 }, (_, n) => `f${n}`).join(' ')} }`);
    const asked = [store.get(large, {}), store.get(large, {})];
    expect(asked[0]).toBeInstanceOf(Promise);
    expect(asked[0]).toBe(asked[1]);
    expect(store.get(large, {})).toBe(asked[0]);
    const compiled = await asked[0];
    expect(store.get(large, {})).toBe(compiled);
  });
});
