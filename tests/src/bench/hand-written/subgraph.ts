import { Pool } from 'undici';

/** Asks a subgraph: the rest of the body after the query, that is `}` or `,"variables":…}`. */
export type Ask = <Data>(rest: string) => Promise<Data>;

const connections = 64;

/** Returns what makes an `Ask` for one query of one subgraph, whose body is written once. */
export function subgraphs(origin: string): (name: string, query: string) => Ask {
  const pool = new Pool(origin, { connections });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return (name, query) => {
    const begin = `{"query":${JSON.stringify(query)}`;
    const path = `/${name}`;
    return async <Data>(rest: string) => {
      const { body } = await pool.request({ method: 'POST', path, headers, body: begin + rest });
      return (JSON.parse(await body.text()) as { data: Data }).data;
    };
  };
}

/** Returns the rest of a body that asks for entities. */
export function representations(list: readonly string[]): string {
  return `,"variables":{"representations":[${list.join(',')}]}}`;
}

/** The rest of a body without variables. */
export const nothing = '}';
