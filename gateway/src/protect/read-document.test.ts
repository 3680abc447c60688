import { buildSchema } from 'graphql';
import { defaultDocumentLimits } from './document-limits';
import { documentReader } from './read-document';

const schema = buildSchema('type Query { a(x: [Int]): Query c: Int }');
const read = documentReader(defaultDocumentLimits, true);
const reasons = (text: string) =>
  read(schema, text, text).errors.map(({ extensions }) => extensions.limit ?? extensions.code);

it.each([
  ['maxNesting', `{ a(x: ${'['.repeat(5000)}${']'.repeat(5000)}) }`],
  ['maxNesting', '{a'.repeat(5000) + '}'.repeat(5000)],
  ['maxNesting', `query ($v: ${'['.repeat(5000)}Int${']'.repeat(5000)}) { c }`],
  ['maxTokens', `{ ${'c '.repeat(15_000)} }`],
  ['maxTokens', `{ c ${'#\n'.repeat(15_001)} }`],
  ['maxDepth', '{a'.repeat(100) + '}'.repeat(100)],
  ['GRAPHQL_PARSE_FAILED', '{ a'],
  ['GRAPHQL_VALIDATION_FAILED', '{ b }'],
])('says why: %s', (reason, text) => expect(reasons(text)).toEqual([reason]));

it('reads a document once for each schema, also one that it refuses', () => {
  for (const text of ['{ c }', '{ b }', '{']) expect(read(schema, text, text)).toBe(read(schema, text, text));
  const other = buildSchema('type Query { b: Int }');
  expect(read(other, '{ b }', '{ b }').errors).toEqual([]);
  expect(read(schema, '{ b }', '{ b }').errors).toHaveLength(1);
});

it('keeps a bounded number of them', () => {
  const first = read(schema, 'first', '{ c }');
  for (let n = 0; n < 5000; n += 1) read(schema, `${n}`, '{ c }');
  expect(read(schema, 'first', '{ c }')).not.toBe(first);
});
