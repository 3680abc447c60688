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
  let verified: Verified = { fetches: 0, answerBytes: 0 };
  for (const [index, body] of bodiesOf(workload).entries()) {
    await subgraphs.ask({});
    const text = await ask(contender, body);
    const { requests } = await subgraphs.ask<{ requests: number }>({});
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
    if (errors || !isDeepStrictEqual(data, expected[index]))
      throw new WrongAnswer('INTERNAL', {
        message: `${name} answers ${workload.name} otherwise: ${text.slice(0, 1000)}`,
      });
    verified = { fetches: requests, answerBytes: Buffer.byteLength(text) };
  }
  return verified;
}

async function ask({ url, authorizations }: RunningContender, body: string): Promise<string> {
  const [authorization] = authorizations;
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  return response.text();
}
