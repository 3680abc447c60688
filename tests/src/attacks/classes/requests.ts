import { once } from 'node:events';
import { connect } from 'node:net';
import type { Answer, Attack } from '../attack';

const json = { 'content-type': 'application/json' };
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const badInput = ['BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_TOO_LARGE'];
const body = (variables: string) =>
  `{ "query": "query ($v: Boolean = false) { __typename @skip(if: $v) }", "variables": ${variables} }`;

const sent = (
  name: string,
  refusedWith: readonly (string | number)[],
  options: Parameters<Parameters<Attack['fire']>[0]['send']>[0],
): Attack => ({ name, refusedWith, fire: async (target) => [await target.send(options)] });

/** Requests that are wrong as requests, whatever they ask. */
export const requests: readonly Attack[] = [
  sent('a body of 3 MB', [413], { body: JSON.stringify({ query: `{ __typename }${' '.repeat(3_000_000)}` }) }),
  sent('a batch', [400], { body: JSON.stringify(Array.from({ length: 50 }, () => ({ query: '{ __typename }' }))) }),
  sent('a mutation over GET', [400, 405], {
    method: 'GET',
    query: `?query=${encodeURIComponent('mutation { push(n: 1) }')}`,
    headers: { 'x-apollo-operation-name': 'a' },
  }),
  sent('a query over GET from another site', [400], {
    method: 'GET',
    query: `?query=${encodeURIComponent('{ __typename }')}`,
    headers: {},
  }),
  sent('a form', [400, 415], {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'query=mutation+%7B+push%28n%3A+1%29+%7D',
  }),
  sent('a multipart form', [400, 415], {
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    body: '--b\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{ __typename }"}\r\n--b--',
  }),
  sent('plain text', [400, 415], { headers: { 'content-type': 'text/plain' }, body: '{"query":"{ __typename }"}' }),
  sent('deep variables', badInput, { headers: json, body: body(`{ "v": ${nested(20_000)} }`) }),
  sent('variables without end', badInput, { headers: json, body: body(`{ "v": [${'0,'.repeat(200_000)}0] }`) }),
  sent('__proto__ in variables', badInput, {
    headers: json,
    body: body('{ "v": { "__proto__": { "admin": true } } }'),
  }),
  sent('constructor.prototype in the body', badInput, {
    headers: json,
    body: '{ "query": "{ __typename }", "constructor": { "prototype": { "admin": true } } }',
  }),
  sent('a persisted query under another hash', [400, 'PERSISTED_QUERY_NOT_SUPPORTED'], {
    body: JSON.stringify({
      query: '{ __typename }',
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    }),
  }),
  {
    name: '__proto__ and constructor as aliases',
    fire: async (target) => [
      await target.ask('{ __proto__: __typename constructor: __typename toString: __typename }'),
    ],
    harmless: ([answer]) =>
      answer?.text.includes('"__proto__":"Query"') || answer?.data === undefined || answer.data === null
        ? null
        : `answered ${answer.text.slice(0, 80)}`,
  },
  {
    name: 'header injection',
    fire: async (target) => [await raw(target.url, 'x-request-id: a\rset-cookie: b=1\r\n')],
    harmless: ([answer]) => (answer?.text.toLowerCase().includes('\nset-cookie') ? 'a header came back' : null),
  },
  {
    name: 'a request that is no HTTP',
    fire: async (target) => [await raw(target.url, `content-length: 5\r\ntransfer-encoding: chunked\r\n`)],
    harmless: ([answer]) =>
      answer?.text.startsWith('HTTP/1.1 400') || answer?.text === '' ? null : (answer?.text.slice(0, 60) ?? ''),
  },
];

/** Sends a request with these header lines as they are. */
async function raw(url: string, lines: string): Promise<Answer> {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += String(chunk);
  });
  socket.on('error', () => socket.destroy());
  socket.end(
    `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\ncontent-type: application/json\r\n${lines}\r\n{}`,
  );
  await once(socket, 'close');
  return { status: Number(text.slice(9, 12)), text, codes: [], data: undefined };
}
