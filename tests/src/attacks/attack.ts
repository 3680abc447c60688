/** What came back. */
export interface Answer {
  readonly status: number;
  /** Codes of its errors, each once. */
  readonly codes: readonly string[];
  readonly data: unknown;
  readonly text: string;
}

/** Asks the gateway under attack. */
export interface Target {
  /** Address of `/graphql`. */
  readonly url: string;
  /** Floods send a tenth of what they would. */
  readonly isShort: boolean;
  ask(query: string, variables?: unknown): Promise<Answer>;
  send(options: {
    readonly method?: string;
    readonly query?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string;
  }): Promise<Answer>;
}

/**
 * One class. It is refused when every answer has one of these codes (or HTTP statuses) and no data; harmless when `harmless` finds nothing that the attacker
 * could want. Whatever else comes back means that it is allowed.
 */
export interface Attack {
  readonly name: string;
  /** Codes or statuses of a refusal. */
  readonly refusedWith?: readonly (string | number)[];
  /** Returns null when no harm was done, else which. */
  readonly harmless?: (answers: readonly Answer[]) => string | null;
  /** Needs the probe's own graph, not just any gateway. */
  readonly isOfOwnGraph?: boolean;
  fire(target: Target): Promise<readonly Answer[]>;
}

const json = { 'content-type': 'application/json' };
const longestMs = 60_000;

/** Returns a target that asks over HTTP. */
export function targetAt(url: string, isShort = false): Target {
  const send: Target['send'] = async ({ method = 'POST', query = '', headers = json, body }) => {
    const signal = AbortSignal.timeout(longestMs);
    const answer = await fetch(`${url}${query}`, { method, headers, body, signal });
    return readAnswer(answer.status, await answer.text());
  };
  // a comment makes each document a new one, so that nothing is known of it
  let asked = 0;
  const ask: Target['ask'] = (query, variables) => {
    asked += 1;
    return send({ body: JSON.stringify({ query: `${query}#${asked}`, variables }) });
  };
  return { url, isShort, send, ask };
}

function readAnswer(status: number, text: string): Answer {
  try {
    const { data, errors = [] } = JSON.parse(text) as {
      data?: unknown;
      errors?: { extensions?: { code?: string } }[];
    };
    return { status, text, data, codes: [...new Set(errors.map((each) => each.extensions?.code ?? 'NONE'))] };
  } catch {
    return { status, text, data: undefined, codes: [] };
  }
}

/** Returns null when an attack was refused or harmless, else what speaks against it. */
export function allowedBy({ refusedWith = [], harmless }: Attack, answers: readonly Answer[]): string | null {
  if (answers.length === 0) return 'no answer';
  if (harmless) return harmless(answers);
  const allowed = answers.find(
    ({ status, codes, data }) =>
      (data !== undefined && data !== null) ||
      !(refusedWith.includes(status) || (codes.length > 0 && codes.every((each) => refusedWith.includes(each)))),
  );
  return allowed ? `${allowed.status} ${allowed.codes.join(' ')} ${allowed.text.slice(0, 80)}` : null;
}
