import { buildSchema, parse } from 'graphql';
import { asksFor, wideFields } from './wide-fields';

/** An interface with so many types, whose fields each of three subgraphs has. */
function supergraph(count: number) {
  const joined = '@join__type(graph: A) @join__type(graph: B) @join__type(graph: C)';
  const types = Array.from({ length: count }, (_, n) => `type T${n} implements I ${joined} { near: T0 size: Int }`);
  return parse(`interface I ${joined} { near: T0 size: Int } type Query { any: I one: T0 } ${types.join(' ')}`);
}

it('finds what can be had in more ways than can be weighed, of objects only', () => {
  expect(wideFields(supergraph(4))).toEqual(new Set());
  expect(wideFields(supergraph(5))).toEqual(new Set(['I.near']));
});

it('knows an operation that asks for it, in a fragment too', () => {
  const wide = new Set(['I.near']);
  const schema = buildSchema(
    'interface I { near: T0 } type T0 implements I { near: T0 } type Query { any: I one: T0 }',
  );
  const asks = (query: string) => asksFor(parse(query), wide, schema);
  expect(asks('{ any { near { __typename } } }')).toBe(true);
  expect(asks('{ any { ...F } } fragment F on I { near { __typename } }')).toBe(true);
  expect(asks('{ one { near { __typename } } }')).toBe(false);
});
