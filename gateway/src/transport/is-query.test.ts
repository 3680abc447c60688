import { isQuery } from './is-query';

it.each(['{ x }', 'query { x }', 'query Q__urban__0($a: Int) { x }', '\n  query{ x }'])('%s is a query', (document) =>
  expect(isQuery(document)).toBe(true),
);

it.each([
  'mutation { x }',
  'subscription { x }',
  'fragment F on Query { x } query { ...F }',
  'queryish',
  '',
  '# query',
])('%j is not known to be one', (document) => expect(isQuery(document)).toBe(false));
