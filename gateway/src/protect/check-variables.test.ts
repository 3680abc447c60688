import { checkVariables } from './check-variables';
import { defaultDocumentLimits } from './document-limits';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const check = (variables: Record<string, unknown> | undefined) => () =>
  checkVariables(variables, defaultDocumentLimits);

it('lets pass what people send', () => {
  expect(check(undefined)).not.toThrow();
  expect(check({ a: 1, b: { c: [1, null, { d: 'e' }] }, constructor: 'x' })).not.toThrow();
  expect(check({ a: nested(49) })).not.toThrow();
});

it.each([
  ['deeply nested', { a: nested(51) }, 'maxVariableDepth'],
  ['endlessly nested', { a: nested(500_000) }, 'maxVariableDepth'],
  ['many', { a: Array.from({ length: 50_001 }, () => 0) }, 'maxVariableValues'],
])('refuses %s values', (_case, variables, limit) => {
  expect(check(variables)).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ limit }) }));
});

it('refuses a field that would be a prototype', () => {
  const variables = { a: [JSON.parse('{ "__proto__": { "isAdmin": true } }') as unknown] };
  expect(check(variables)).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
  );
});
