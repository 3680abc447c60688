import { type Dispatcher, request as send } from 'undici';

type Path = readonly (string | number)[];

interface PartError {
  readonly message: string;
  readonly path?: Path;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** One part of a multipart answer. */
export interface AnswerPart {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly PartError[];
  readonly incremental?: readonly {
    readonly data: Record<string, unknown> | null;
    readonly path: Path;
    readonly label?: string;
    readonly errors?: readonly PartError[];
  }[];
  readonly hasNext: boolean;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** `Accept` of a client that takes deferred parts. */
export const acceptsParts = 'multipart/mixed;deferSpec=20220824, application/json';

/** Asks, and yields the parts of the answer as they come. */
export async function* askForParts(
  url: string,
  query: string,
  options: {
    readonly variables?: Record<string, unknown>;
    readonly headers?: Record<string, string>;
    readonly signal?: AbortSignal;
  } = {},
): AsyncGenerator<AnswerPart> {
  const { variables, headers, signal } = options;
  const answer = await send(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: acceptsParts,
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  yield* readParts(answer);
}

/** Yields the parts of a multipart answer (https://www.rfc-editor.org/rfc/rfc2046#section-5.1) as they come; an answer in one is its only part. */
export async function* readParts(answer: Dispatcher.ResponseData): AsyncGenerator<AnswerPart> {
  if (!String(answer.headers['content-type']).startsWith('multipart/mixed')) {
    yield { ...((await answer.body.json()) as AnswerPart), hasNext: false };
    return;
  }
  let rest = '';
  for await (const chunk of answer.body) {
    rest += String(chunk);
    const pieces = rest.split('\r\n---');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      const body = piece.split('\r\n\r\n').slice(1).join('\r\n\r\n');
      if (body) yield JSON.parse(body) as AnswerPart;
    }
  }
}

/** Returns the whole answer that the parts make together. */
export async function joinParts(parts: AsyncIterable<AnswerPart>): Promise<Record<string, unknown> | null> {
  let data: Record<string, unknown> | null = null;
  for await (const part of parts) {
    if (part.data !== undefined) data = part.data;
    for (const { path, data: more } of part.incremental ?? []) {
      const place = path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], data);
      merge(place as Record<string, unknown>, more ?? {});
    }
  }
  return data;
}

function merge(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(source)) {
    const present = target[name];
    if (typeof present === 'object' && present !== null && typeof value === 'object' && value !== null)
      merge(present as Record<string, unknown>, value as Record<string, unknown>);
    else target[name] = value;
  }
}
