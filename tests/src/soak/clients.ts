import { Random } from '../differential/generate/random';

export interface Counts {
  answered: number;
  withErrors: number;
  refused: number;
  givenUp: number;
  /** Neither answered nor given up by its client. */
  lost: number;
}

export const noCounts = (): Counts => ({ answered: 0, withErrors: 0, refused: 0, givenUp: 0, lost: 0 });

const known = [
  '{ houses { id name open } }',
  '{ houses(first: 30) { name cases { no text } } }',
  'query ($id: ID!) { house(id: $id) { name open cases(first: 1) { no } } }',
  'mutation { rename(id: "h1", name: "new") { id name open } }',
  '{ __schema { types { name } } }',
];

/** Asks one request after another until it is told to stop. Unique operations flood the caches; some requests are given up on their way. */
export async function runClient(url: string, seed: number, isOver: () => boolean, counts: Counts): Promise<void> {
  const random = new Random(seed);
  while (!isOver()) await ask(url, random, counts);
}

async function ask(url: string, random: Random, counts: Counts): Promise<void> {
  const controller = new AbortController();
  const timer = random.chance(0.1) ? setTimeout(() => controller.abort(), random.below(60)) : undefined;
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: operation(random), variables: { id: `h${random.below(50)}` } }),
      signal: controller.signal,
    });
    const answer = (await response.json()) as { data?: unknown; errors?: unknown[] };
    if (answer.data === undefined && !answer.errors?.length) counts.lost += 1;
    else if (answer.data === undefined) counts.refused += 1;
    else if (answer.errors?.length) counts.withErrors += 1;
    else counts.answered += 1;
  } catch {
    if (controller.signal.aborted) counts.givenUp += 1;
    else counts.lost += 1;
  } finally {
    clearTimeout(timer);
  }
}

function operation(random: Random): string {
  if (random.chance(0.05)) return '{ nosuch }';
  if (random.chance(0.4)) return random.pick(known);
  const name = `a${random.below(2 ** 31)}`;
  return `{ ${name}: houses(first: ${random.below(40)}) { ${name}: name open cases(first: ${random.below(9)}) { no } } }`;
}
