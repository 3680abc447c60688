import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { documentCheck } from './check-document';
import { type DocumentLimits, defaultDocumentLimits } from './document-limits';

const schema = buildSchema('type Query { a(x: Int): Query b: Query c: Int list: [Query] }');
const tiny: DocumentLimits = {
  ...defaultDocumentLimits,
  maxDepth: 4,
  maxSelections: 40,
  maxRootFields: 6,
  maxAliases: 4,
  maxDirectives: 4,
  maxDirectivesAtPlace: 2,
  maxFragments: 3,
  maxOperations: 2,
  maxVariables: 2,
  maxRepeats: 5,
  maxPairs: 20,
};
const check = documentCheck(tiny, true);
const found = (text: string) => check(schema, parse(text)).map((each) => each.extensions.limit ?? each.message);

it.each([
  ['maxDepth', '{ b { b { b { b { c } } } } }'],
  ['maxDepth', '{ ...F } fragment F on Query { b { ...G } } fragment G on Query { b { b { b { c } } } }'],
  ['maxSelections', `{ b { ${'...F '.repeat(20)} } } fragment F on Query { ...G } fragment G on Query { c }`],
  ['maxRootFields', '{ a { c } ...F } fragment F on Query { ... { a { c } } a { c } a { c } c c c }'],
  ['maxAliases', '{ z: c y: c b { x: c w: c v: c } }'],
  ['maxDirectives', `{ ${'c @skip(if: true) '.repeat(5)} }`],
  ['maxDirectivesAtPlace', '{ c @a @b @c }'],
  ['maxFragments', `{ c } ${['F', 'G', 'H', 'I'].map((name) => `fragment ${name} on Query { c }`).join(' ')}`],
  ['maxOperations', 'query A { c } query B { c } query C { c }'],
  ['maxVariables', 'query ($a: Int, $b: Int, $c: Int) { c }'],
  ['maxRepeats', '{ c ...F c ... { c } } fragment F on Query { c c c }'],
  ['maxPairs', '{ b { b { c c c c } } b { b { c c } } b { b { c } } }'],
])('refuses what goes beyond %s: %s', (limit, text) => expect(found(text)).toEqual([limit]));

it.each([
  '{ b { b { b { c } } } }',
  '{ z: c y: c x: c b { w: c @skip(if: true) @include(if: true) } }',
  '{ c c c c c }',
  'query A { ...F } query B { ...F } fragment F on Query { c }',
])('lets pass %s', (text) => expect(found(text)).toEqual([]));

it('counts named fragments that double at each step without writing them out', () => {
  const fragments = Array.from({ length: 90 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  const errors = documentCheck(defaultDocumentLimits, true)(
    schema,
    parse(`{ ...F0 } ${fragments.join(' ')} fragment F90 on Query { c }`),
  );
  expect(errors).toMatchObject([
    { extensions: { code: 'OPERATION_TOO_LARGE', limit: 'maxSelections', maximum: 2500 } },
  ]);
});

it.each([
  '{ ...A } fragment A on Query { ...A }',
  '{ ...A } fragment A on Query { b { ...B } } fragment B on Query { c ...A }',
  '{ c } fragment A on Query { ...B } fragment B on Query { ... { ...A } }',
])('refuses circular fragments: %s', (text) => expect(found(text)[0]).toMatch(/^Cannot spread fragment "A" within/));

it('suggests nothing, and reports so many errors', () => {
  const errors = documentCheck({ ...defaultDocumentLimits, maxValidationErrors: 3 }, true)(
    schema,
    parse('{ lisst aa bb d e f }'),
  );
  expect(errors.map((each) => each.message)).toEqual([
    'Cannot query field "lisst" on type "Query".',
    'Cannot query field "aa" on type "Query".',
    'Cannot query field "bb" on type "Query".',
    'Too many validation errors, error limit reached. Validation aborted.',
  ]);
});

describe('introspection', () => {
  const all = documentCheck(defaultDocumentLimits, true);
  const codes = (text: string, checked = all) =>
    checked(schema, parse(text)).map(({ extensions }) => extensions.limit ?? extensions.code);

  it('is taken as tools ask for it', () => expect(codes(getIntrospectionQuery({ oneOf: true }))).toEqual([]));

  it('is not repeated', () => {
    const repeated = Array.from({ length: 6 }, (_, n) => `s${n}: __schema { types { name } }`).join(' ');
    expect(codes(`{ ${repeated} }`)).toEqual(['maxIntrospections']);
    const fields = Array.from({ length: 80 }, (_, n) => `f${n}: fields { name type { name } args { name } }`).join(' ');
    expect(codes(`{ __schema { types { ${fields} } } }`)).toEqual(['maxIntrospectionSelections']);
  });

  it('goes round only so often', () =>
    expect(codes('{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }')).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]));

  it('can be off', () => {
    const off = documentCheck(defaultDocumentLimits, false);
    expect(codes('{ c __type(name: "Query") { name } }', off)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(codes('{ c __typename }', off)).toEqual([]);
  });
});
