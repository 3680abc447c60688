/** An operation that both gateways are asked. */
export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** What must be the same in two answers: the data, and which errors are where. Messages and other extensions are each gateway's own. */
export interface Comparable {
  readonly data: unknown;
  readonly errors: readonly string[];
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly path?: readonly unknown[]; readonly extensions?: { readonly code?: string } }[];
}

/** Returns what a gateway answers to an operation. */
export async function askGateway(
  url: string,
  { query, variables }: Operation,
  accessToken?: string,
): Promise<Comparable> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(accessToken && { authorization: `Bearer ${accessToken}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await answer.json()) as Answer;
  return {
    data: data ?? null,
    errors: errors.map(({ path, extensions }) => `${extensions?.code} at ${path?.join('.') ?? 'no path'}`).sort(),
  };
}
