import type { Answer, Attack, Target } from '../attack';

const many = (count: number, each: (n: number) => string) => Array.from({ length: count }, (_, n) => each(n)).join(' ');

const branches = (depth: number): string =>
  depth === 0
    ? 'id'
    : `... on Alpha { a b x thing { node { ${branches(depth - 1)} } } } ... on Beta { a b thing { n node { ${branches(depth - 1)} } } }`;
const tree = (depth: number, width: number): string =>
  depth === 0 ? 'n a b c' : `${many(width, (n) => `t${n}: thing { ${tree(depth - 1, width)} }`)} a b`;

const planned = (name: string, query: string): Attack => ({
  name,
  isOfOwnGraph: true,
  fire: async (target) => [await target.ask(query)],
  // the plan may be made: what counts is that nobody else waits for it
  harmless: ([answer]) => (answer && answer.status < 500 ? null : `${answer?.status} ${answer?.text.slice(0, 80)}`),
});

/** Operations on fields that several subgraphs have: the planner weighs every way against every other. */
export const planning: readonly Attack[] = [
  planned(
    'planning: a chain of shared fields',
    `{ thing { ${'a b n thing { '.repeat(9)} a b c n m ${'} '.repeat(9)} } }`,
  ),
  // small enough to be planned where it is asked, were there not so many ways
  planned(
    'planning: a short chain of shared fields',
    `{ thing { ${'thing { '.repeat(12)} a b c ${'} '.repeat(12)} } }`,
  ),
  planned(
    'planning: a short chain through an interface',
    `{ node { ${'... on Alpha { thing { node { '.repeat(4)} id ${'} } } '.repeat(4)} } }`,
  ),
  planned('planning: a tree of shared fields', `{ thing { ${tree(2, 7)} } }`),
  planned('planning: branches over types', `{ node { ${branches(4)} } }`),
  planned('planning: a wide object', `{ thing { ${many(95, (n) => `f${n}: ${'nabcm'[n % 5]}`)} } }`),
  {
    name: 'cost: lists of lists',
    isOfOwnGraph: true,
    refusedWith: ['COST_TOO_HIGH'],
    fire: async (target) => [await target.ask(`{ things { ${'things { '.repeat(7)} n ${'} '.repeat(7)} } }`)],
  },
];

const bounded = (answers: readonly { readonly status: number }[]) =>
  answers.every(({ status }) => status < 500) ? null : 'failed';

/** What would fill a memory without bounds; the growth of the process is judged by the probe. */
export const floods: readonly Attack[] = [
  {
    name: 'plan cache: unique operations',
    isOfOwnGraph: true,
    harmless: bounded,
    fire: (target) => inTurn(target, 400, (n) => target.ask(`query Q${n} { thing { n${n}: n m${n}: m } }`)),
  },
  {
    name: 'plan cache: 2^n variants by booleans',
    isOfOwnGraph: true,
    harmless: bounded,
    fire: (target) => {
      const names = Array.from({ length: 12 }, (_, n) => `v${n}`);
      const query = `query (${names.map((each) => `$${each}: Boolean!`).join(' ')}) { thing { ${names.map((each, n) => `f${n}: n @include(if: $${each})`).join(' ')} } }`;
      return inTurn(target, 300, (n) =>
        target.ask(query, Object.fromEntries(names.map((each, bit) => [each, (n & (1 << bit)) !== 0]))),
      );
    },
  },
  {
    name: 'document cache: refused documents',
    refusedWith: ['GRAPHQL_VALIDATION_FAILED'],
    fire: (target) => inTurn(target, 400, (n) => target.ask(`{ nothing${n} ${' '.repeat(20_000)} }`)),
  },
];

async function inTurn(target: Target, count: number, ask: (n: number) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let n = 0; n < (target.isShort ? count / 10 : count); n += 1) answers.push(await ask(n));
  return answers;
}
