import { buildSchema } from 'graphql';
import { defaultDocumentLimits } from './document-limits';
import { DocumentReader } from './read-document';

const schema = buildSchema('type Query { a(x: [Int]): Query c: Int }');
const reader = new DocumentReader(defaultDocumentLimits, true);
const read = (text: string, hash = text) => reader.read(schema, hash, text);
const reasons = (text: string) => read(text).errors.map(({ extensions }) => extensions.limit ?? extensions.code);

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

it('reads a document once, also one that it refuses', () => {
  for (const text of ['{ c }', '{ b }', '{']) expect(read(text)).toBe(read(text));
});

it('finds what it has read and not refused', () => {
  read('{ c d: c }', 'hash');
  read('{ e }');
  expect(reader.find('{ c d: c }')).toEqual({ ...read('{ c d: c }'), schema, hash: 'hash', errors: [] });
  expect(reader.findByHash('hash')).toBeUndefined();
  reader.nameByHash('{ c d: c }');
  reader.nameByHash('{ e }');
  expect(reader.findByHash('hash')).toBe(reader.find('{ c d: c }'));
  expect(reader.find('{ e }')).toBeUndefined();
  expect(reader.findByHash('{ e }')).toBeUndefined();
  expect(reader.find('{ f: c }')).toBeUndefined();
});

it('keeps a bounded number of them', () => {
  const [good, bad] = [read('{ first: c }'), read('{ first: b }')];
  reader.nameByHash('{ first: c }');
  for (let n = 0; n < 5000; n += 1) {
    read(`{ a${n}: c }`);
    read(`{ a${n}: b }`);
  }
  expect(reader.findByHash('{ first: c }')).toBeUndefined();
  expect(read('{ first: c }')).not.toBe(good);
  expect(read('{ first: b }')).not.toBe(bad);
});
