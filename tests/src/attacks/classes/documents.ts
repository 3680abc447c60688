import type { Attack } from '../attack';

const tooLarge = ['OPERATION_TOO_LARGE'];
const invalid = ['GRAPHQL_VALIDATION_FAILED'];
const many = (count: number, each: (n: number) => string) => Array.from({ length: count }, (_, n) => each(n)).join(' ');

const document = (name: string, query: string, refusedWith: readonly string[] = tooLarge): Attack => ({
  name,
  refusedWith,
  fire: async (target) => [await target.ask(query)],
});

const typeTree = (depth: number): string => (depth === 0 ? 'name' : `ofType { ${typeTree(depth - 1)} }`);
const fieldTree = (depth: number): string => (depth === 0 ? 'name' : `fields { type { ${fieldTree(depth - 1)} } }`);
const doubled = (depth: number): string =>
  depth === 0 ? '__typename' : many(2, () => `... { thing { ${doubled(depth - 1)} } }`);

/** Documents that are too large in one way or another; nothing of them reaches a subgraph. */
export const documents: readonly Attack[] = [
  document('30,000 repeated fields, 300 KB', `{ ${'__typename '.repeat(30_000)} }`),
  document('7,000 repeated fields within the token limit', `{ ${'__typename '.repeat(7000)} }`),
  document('repeated fields with arguments', `{ ${'__type(name: "Query") { name } '.repeat(1500)} }`),
  document('repeated fields that double at each level', `{ ${doubled(9)} }`),
  document('aliases', `{ ${many(2000, (n) => `a${n}: __typename`)} }`),
  document(
    'fields at the root',
    `{ ...A ...B } ${many(2, (k) => `fragment ${'AB'[k]} on Query { ${many(45, (n) => `r${k}x${n}: __typename`)} }`)}`,
  ),
  document('directives', `{ ${'__typename @skip(if: true) '.repeat(1000)} }`),
  document('directives at one place', `{ __typename ${'@skip(if: true) '.repeat(1000)} }`),
  document('fragments', `{ __typename } ${many(1500, (n) => `fragment F${n} on Query { __typename }`)}`),
  document('spreads of inline fragments', `{ ${'... { __typename } '.repeat(2900)} }`),
  document(
    'named fragments, 2^30 written out',
    `{ ...F0 } ${many(30, (n) => `fragment F${n} on Query { ...F${n + 1} ... { ...F${n + 1} } }`)} fragment F30 on Query { __typename }`,
  ),
  document(
    'circular fragments',
    `{ ...F0 } ${many(90, (n) => `fragment F${n} on Query { __typename ...F${(n + 1) % 90} }`)}`,
    invalid,
  ),
  document(
    'operations',
    many(2000, (n) => `query Q${n} { __typename }`),
  ),
  document('variables', `query (${many(2000, (n) => `$v${n}: Int`)}) { __typename }`),
  document('deep selection', `{ __schema { types { ${typeTree(60)} } } }`),
  document('brackets 5,000 deep', '{a'.repeat(5000) + '}'.repeat(5000)),
  document('an input list 5,000 deep', `{ a(x: ${'['.repeat(5000)}${']'.repeat(5000)}) }`),
  document('an input object 4,000 deep', `{ a(x: ${'{a:'.repeat(4000)}1${'}'.repeat(4000)}) }`),
  document('comments, 1 MB', `{ __typename ${'#\n'.repeat(500_000)} }`),
  document('repeated introspection', `{ ${many(50, (n) => `s${n}: __schema { types { name } }`)} }`),
  document(
    'introspection in width',
    `{ __schema { types { ${many(90, (n) => `f${n}: fields { name type { name } args { name } }`)} } } }`,
  ),
  document('introspection in circles', `{ __schema { types { ${fieldTree(5)} } } }`, invalid),
  document('validation errors', `{ ${many(2000, (n) => `nothing${n}`)} }`, [...invalid, ...tooLarge]),
];

/** What a refusal must not say. */
export const disclosures: readonly Attack[] = [
  {
    name: 'field suggestions',
    fire: async (target) => [await target.ask('{ __typenam }'), await target.ask('{ __schema { typess { name } } }')],
    harmless: (answers) => answers.find(({ text }) => /did you mean/i.test(text))?.text.slice(0, 100) ?? null,
  },
  {
    name: 'stack traces',
    fire: async (target) => [
      await target.ask('{'),
      await target.ask('{ nothing }'),
      await target.ask('query ($a: Int!) { __typename @skip(if: $a) }'),
      await target.send({ body: '{' }),
    ],
    harmless: (answers) =>
      answers.find(({ text }) => /\bat .*\.[jt]s|node_modules|stacktrace/.test(text))?.text.slice(0, 100) ?? null,
  },
];
