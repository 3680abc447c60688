import { isDeepStrictEqual } from 'node:util';
import { OneGridError } from '@onegrid/schema';
import { type GraphQLSchema, graphql } from 'graphql';
import type { ChildProgram } from '../child-program';
import type { RunningContender } from '../contenders/contender';
import { bodiesOf, type Workload } from '../workloads/workloads';

/** How a contender answers a workload, seen before it is measured. */
export interface Verified {
  /** Requests of subgraphs for one answer. */
  readonly fetches: number;
  /** Bytes of one answer. */
  readonly answerBytes: number;
}

/** Returns the right answer to every request of a workload: what one schema over the same records says. */
export async function expectedAnswers(schema: GraphQLSchema, { query, variables }: Workload): Promise<unknown[]> {
  const answers = await Promise.all(
    variables.map((each) => graphql({ schema, source: query, variableValues: { ...each } })),
  );
  return answers.map(({ data }) => JSON.parse(JSON.stringify(data)) as unknown);
}

/** The answer of a contender is not the right one: it cannot be measured. */
export class WrongAnswer extends OneGridError {}

/** Requests that are compared at the same time. */
const comparedAtOnce = 10;

/**
 * Asks a contender every request of a workload once and compares the data with what is expected.
 *
 * @throws WrongAnswer when one is not equal
 */
export async function verifyAnswers(
  name: string,
  contender: RunningContender,
  { workload, expected, subgraphs }: { workload: Workload; expected: readonly unknown[]; subgraphs: ChildProgram },
): Promise<Verified> {
  const bodies = bodiesOf(workload);
  const verify = async (index: number) => {
    const text = await ask(contender, bodies[index] ?? '');
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
    if (!errors && isDeepStrictEqual(data, expected[index])) return text;
    const message = `${name} answers ${workload.name} otherwise: ${text.slice(0, shownCharacters)}`;
    throw new WrongAnswer('INTERNAL', { message });
  };

  // one alone, so that its fetches can be counted
  await countFetches(subgraphs);
  const first = await verify(0);
  const fetches = await countFetches(subgraphs);
  for (let from = 1; from < bodies.length; from += comparedAtOnce) {
    const count = Math.min(comparedAtOnce, bodies.length - from);
    await Promise.all(Array.from({ length: count }, (_, index) => verify(from + index)));
  }
  return { fetches, answerBytes: Buffer.byteLength(first) };
}

/** Returns how many requests the subgraphs have had since this was last asked. */
export async function countFetches(subgraphs: ChildProgram): Promise<number> {
  return (await subgraphs.ask<{ requests: number }>({})).requests;
}

const shownCharacters = 1000;

async function ask({ url, authorizations }: RunningContender, body: string): Promise<string> {
  const [authorization] = authorizations;
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  return response.text();
}
