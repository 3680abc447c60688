import type { Answer, Attack } from '../attack';

const failing = (name: string, behaviour: string, codes: readonly string[]): Attack => ({
  name: `a subgraph ${name}`,
  isOfOwnGraph: true,
  fire: async (target) => [await target.ask(`{ bad: behaves(how: "${behaviour}") { id size } n }`)],
  harmless: ([answer]) => judge(answer, codes),
});

/** The rest of the answer is there, the bad part null with a code. */
function judge(answer: Answer | undefined, codes: readonly string[]): string | null {
  const data = answer?.data as { n?: unknown; bad?: unknown } | null | undefined;
  const size = (data?.bad as { size?: unknown } | null | undefined)?.size ?? null;
  if (data?.n !== 1 || size !== null) return `answered ${answer?.text.slice(0, 80)}`;
  return answer?.codes.some((each) => codes.includes(each)) ? null : `codes ${answer?.codes.join(' ')}`;
}

const unavailable = ['SUBGRAPH_UNAVAILABLE', 'INTERNAL'];

/** What a subgraph that fell into wrong hands could answer. */
export const subgraphAnswers: readonly Attack[] = [
  failing('that answers no JSON', 'babble', unavailable),
  failing('that answers too few entities', 'few', unavailable),
  failing('that answers too many entities', 'more', unavailable),
  failing('that answers 100 MB', 'flood', unavailable),
  failing('that never ends its answer', 'endless', unavailable),
  {
    name: 'a subgraph that answers __proto__',
    isOfOwnGraph: true,
    fire: async (target) => [
      await target.ask('{ bad: behaves(how: "proto") { id size } n }'),
      await target.ask('{ bad: behaves(how: "well") { id size } n }'),
    ],
    harmless: (answers) =>
      answers.some(({ text }) => text.includes('polluted')) || answers[1]?.text.includes('"errors"')
        ? `answered ${answers.map(({ text }) => text.slice(0, 80)).join(' ')}`
        : null,
  },
  {
    name: 'an entity fetch of 5,000',
    isOfOwnGraph: true,
    fire: async (target) => [
      await target.ask('{ items(count: 5000) { id size } largestBatch }'),
      await target.ask('{ largestBatch }'),
    ],
    harmless: (answers) => {
      const largest = (answers[1]?.data as { largestBatch: number } | undefined)?.largestBatch ?? 0;
      return largest > 0 && largest <= 2000 ? null : `${largest} entities in one request`;
    },
  },
  {
    name: 'headers of the client to subgraphs',
    isOfOwnGraph: true,
    fire: async (target) => [
      await target.send({
        headers: {
          'content-type': 'application/json',
          cookie: 'a=secret',
          'x-forwarded-user': 'secret',
          'x-admin': 'secret',
        },
        body: JSON.stringify({ query: '{ headers }' }),
      }),
    ],
    harmless: ([answer]) =>
      answer?.text.includes('secret') || answer?.data === undefined ? `answered ${answer?.text.slice(0, 120)}` : null,
  },
];
