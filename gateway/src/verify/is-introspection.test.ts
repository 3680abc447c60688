import { getOperationAST, parse } from 'graphql';
import { isIntrospection } from './is-introspection';

function judge(source: string): boolean {
  const document = parse(source);
  const operation = getOperationAST(document);
  return operation != null && isIntrospection(document, operation);
}

describe('isIntrospection', () => {
  it.each([
    '{ __typename }',
    '{ __schema { types { name } } alias: __type(name: "A") { name } }',
    '{ ...A } fragment A on Query { __typename ... { ...B } } fragment B on Query { __schema { description } }',
  ])('is true for %s', (source) => {
    expect(judge(source)).toBe(true);
  });

  it.each([
    '{ __typename person { name } }',
    '{ __schema: person { name } }',
    '{ ...A } fragment A on Query { ... @include(if: false) { person } }',
    '{ ...A } fragment A on Query { __typename ...B } fragment B on Query { person }',
    '{ ...Missing }',
    'mutation { __typename }',
    'subscription { __typename }',
  ])('is false for %s', (source) => {
    expect(judge(source)).toBe(false);
  });

  it('looks at each fragment once, however often it is spread', () => {
    const levels = Array.from(
      { length: 40 },
      (_, level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`,
    );
    expect(judge(`{ ...F0 } ${levels.join(' ')} fragment F40 on Query { __typename }`)).toBe(true);
  });
});
