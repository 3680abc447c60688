import { discoverProvider, signInByPassword } from '@onegrid/cli';
import { samplePassword } from '@onegrid/sandbox';
import { entryKinds } from '../plan/entry-kinds';
import { correctedWords, type PlannedEntry } from '../plan/plan-entries';

const fields = '{ entry { id } errors { code message } }';
const answerTimeoutMs = 30_000;
/** Codes of an answer that may be another when it is asked again. */
const transient = new Set(['IDEMPOTENCY_IN_FLIGHT', 'SUBGRAPH_UNAVAILABLE', 'INTERNAL']);

/** What the product said about an entry. */
export type Answer =
  | { readonly kind: 'TAKEN'; readonly entryId: string }
  | { readonly kind: 'REFUSED'; readonly code: string; readonly message: string }
  /** No answer, or none that is about the entry. `serverTimeMs`: what the server's clock showed, null when nothing came. */
  | { readonly kind: 'NONE' };

export interface Answered {
  readonly answer: Answer;
  /** The server's clock as its `Date` header says; null when no answer came. */
  readonly serverTimeMs: number | null;
}

/** The phone of one worker, as far as it speaks to the gateway. */
export interface Phone {
  /** Sends an entry; `breakOffAfterMs`: the connection is lost then. Never throws. */
  send(entry: PlannedEntry, occurredAt: string, breakOffAfterMs: number | null): Promise<Answered>;
  /** Sends what becomes of an entry that stands. */
  correct(entry: PlannedEntry, entryId: string, occurredAt: string): Promise<Answered>;
  withdraw(entryId: string): Promise<Answered>;
}

interface Body {
  readonly data?: { recorded: { entry: { id: string } | null; errors: { code: string; message: string }[] } } | null;
}

export function phoneOf(workerNo: string, gatewayUrl: () => string): Phone {
  let accessToken: string | null = null;

  async function signIn(): Promise<string> {
    const signedIn = await signInByPassword(await discoverProvider(gatewayUrl()), {
      workerNo,
      password: samplePassword,
    });
    return signedIn.access_token;
  }

  async function ask(query: string, variables: object, timeoutMs = answerTimeoutMs): Promise<Answered> {
    try {
      accessToken ??= await signIn();
      const response = await fetch(`${gatewayUrl()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.status === 401) accessToken = null;
      const serverTimeMs = Date.parse(response.headers.get('date') ?? '');
      return { answer: read((await response.json()) as Body), serverTimeMs };
    } catch {
      return { answer: { kind: 'NONE' }, serverTimeMs: null };
    }
  }

  return {
    send({ kind, tag, input }, occurredAt, breakOffAfterMs) {
      const { mutation, inputType } = entryKinds[kind];
      const query = `mutation ($input: ${inputType}!) { recorded: ${mutation}(input: $input) ${fields} }`;
      return ask(query, { input: { ...input, idempotencyKey: tag, occurredAt } }, breakOffAfterMs ?? undefined);
    },
    correct({ kind, tag, input, corrected }, id, occurredAt) {
      const { correction } = entryKinds[kind];
      const query = `mutation ($id: ID!, $input: CorrectEntryInput!) { recorded: correctEntry(id: $id, input: $input) ${fields} }`;
      const again = { ...input, ...reworded(input, corrected), idempotencyKey: `${tag} corrected`, occurredAt };
      return ask(query, { id, input: { [correction]: again } });
    },
    withdraw: (id) =>
      ask(`mutation ($id: ID!) { recorded: withdrawEntry(id: $id, reason: "重复录入") ${fields} }`, { id }),
  };
}

function read({ data }: Body): Answer {
  const problem = data?.recorded?.errors[0];
  if (problem)
    return transient.has(problem.code)
      ? { kind: 'NONE' }
      : { kind: 'REFUSED', code: problem.code, message: problem.message };
  const entryId = data?.recorded?.entry?.id;
  return entryId === undefined ? { kind: 'NONE' } : { kind: 'TAKEN', entryId };
}

/** The words that a correction changes; the tag stays in them. */
function reworded(input: PlannedEntry['input'], field: PlannedEntry['corrected']): object {
  const more = (words: unknown) => String(words) + correctedWords;
  if (field === 'description') return { description: more(input.description) };
  const hazard = input.hazard as { readonly description: string };
  return { hazard: { ...hazard, description: more(hazard.description) } };
}
