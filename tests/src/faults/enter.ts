import { discoverProvider, signInByPassword } from '@onegrid/cli';
import { samplePassword } from '@onegrid/sandbox';
import type { PlannedEntry } from './plan-entries';
import type { Random } from './random';

export interface EntryCounts {
  requests: number;
  /** Sent twice at the same time. */
  duplicated: number;
  /** Broken off by the client before the answer. */
  brokenOff: number;
  /** Sent again because no answer came or it was an error. */
  retried: number;
}

/** The phone of one worker: signs in, sends, and keeps an entry until it has been answered. */
export interface Phone {
  /** Enters a fact, whatever it takes, and returns the ids of the entries that answers named: more than one is a fault of the product. */
  enter(entry: PlannedEntry): Promise<ReadonlySet<string>>;
}

const retryAfterMs = 300;
const fields = '{ entry { id } errors { code message } }';
const mutations = {
  VISIT: `mutation ($input: RecordVisitInput!) { recorded: recordVisit(input: $input) ${fields} }`,
  HAZARD: `mutation ($input: ReportHazardInput!) { recorded: reportHazard(input: $input) ${fields} }`,
};
/** Codes of an answer that will not change by sending again. */
const transient = new Set(['IDEMPOTENCY_IN_FLIGHT', 'SUBGRAPH_UNAVAILABLE', 'INTERNAL']);

interface Answer {
  readonly data?: { recorded: { entry: { id: string } | null; errors: { code: string; message: string }[] } } | null;
}

export function phoneOf(workerNo: string, gatewayUrl: () => string, random: Random, counts: EntryCounts): Phone {
  let accessToken: Promise<string> | null = null;

  async function signIn(): Promise<string> {
    const signedIn = await signInByPassword(await discoverProvider(gatewayUrl()), {
      workerNo,
      password: samplePassword,
    });
    return signedIn.access_token;
  }

  async function send({ kind, input }: PlannedEntry, breakOffAfterMs: number | null): Promise<string | null> {
    counts.requests += 1;
    accessToken ??= signIn();
    const response = await fetch(`${gatewayUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await accessToken}` },
      body: JSON.stringify({ query: mutations[kind], variables: { input } }),
      signal: AbortSignal.timeout(breakOffAfterMs ?? 30_000),
    });
    if (response.status === 401) accessToken = null;
    const { data } = (await response.json()) as Answer;
    const problem = data?.recorded?.errors[0];
    if (problem && !transient.has(problem.code)) throw new RefusedEntry(`${problem.code} ${problem.message}`);
    return data?.recorded?.entry?.id ?? null;
  }

  async function trySend(entry: PlannedEntry, breakOffAfterMs: number | null): Promise<string | null> {
    try {
      return await send(entry, breakOffAfterMs);
    } catch (error) {
      if (error instanceof RefusedEntry) throw error;
      if (breakOffAfterMs === null) accessToken = null;
      return null;
    }
  }

  return {
    async enter(entry) {
      const ids = new Set<string>();
      for (let sent = 0; ids.size === 0; sent++) {
        if (sent > 0) {
          counts.retried += 1;
          await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
        }
        const twice = random.chance(0.15);
        const brokenOff = !twice && random.chance(0.1);
        if (twice) counts.duplicated += 1;
        if (brokenOff) counts.brokenOff += 1;
        const breakOffAfterMs = brokenOff ? 1 + random.below(60) : null;
        const answers = await Promise.all([trySend(entry, breakOffAfterMs), ...(twice ? [trySend(entry, null)] : [])]);
        for (const id of answers) if (id !== null) ids.add(id);
      }
      // the answer may get lost on the way to the phone's own store: it sends once more
      if (random.chance(0.1)) {
        counts.duplicated += 1;
        const id = await trySend(entry, null);
        if (id !== null) ids.add(id);
      }
      return ids;
    },
  };
}

/** The product refused what it should have taken. */
class RefusedEntry extends Error {}
