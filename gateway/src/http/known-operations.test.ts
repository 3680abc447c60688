import { createHash } from 'node:crypto';
import { buildSchema } from 'graphql';
import { request as send } from 'undici';
import { Later } from '../live/later';
import { OperationNotes } from '../log/operation-notes';
import { defaultDocumentLimits } from '../protect/document-limits';
import { DocumentReader } from '../protect/read-document';
import type { GatewayRequest } from '../request';
import { requestRefusal } from '../respond/request-refusal';
import { TinyWorld, worker } from '../testing/tiny-world';
import { CallSignal } from '../transport/call-signal';
import { knownOperations } from './known-operations';
import type { OperationSteps } from './operation-steps';

const token = { authorization: 'Bearer token-of-worker' };
const clerk = { ...worker, subject: 'clerk', scopes: ['all', 'vault', 'nick'] };
const hashOfOpen = createHash('sha256').update('{ open }').digest('hex');
const twoOperations = 'query A { open } query B($id: ID!) { house(id: $id) { name } }';

/** Each request as it is, and with a `?` behind the address, which a known operation does not have: Apollo Server answers it. */
describe('an operation of a known document', () => {
  let world: TinyWorld;

  beforeAll(async () => {
    world = await TinyWorld.start({ viewers: [worker, clerk], settings: { costShown: true } });
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOfOpen } };
    await ask('/graphql', { query: '{ open }', extensions }, token);
  });
  afterAll(() => world.end());

  async function ask(address: string, body: unknown, headers: Record<string, string>) {
    const line = world.nextLine();
    const answer = await send(`${world.gateway.url}${address}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const text = await answer.body.text();
    const { date: _date, 'x-request-id': requestId, ...answered } = answer.headers;
    const { requestId: _id, durationMs: _ms, time: _time, subgraphs, ...noted } = { time: 0, ...(await line) };
    return {
      status: answer.statusCode,
      headers: answered,
      text: text.replaceAll(String(requestId), 'the request'),
      noted,
      called: subgraphs?.map(({ name, calls }) => [name, calls]),
    };
  }

  it.each<[string, unknown, Record<string, string>?]>([
    ['a query', { query: '{ open houses { name } }' }],
    ['variables', { query: twoOperations, operationName: 'B', variables: { id: 'h1' } }],
    ['the other one', { query: twoOperations, operationName: 'A', variables: null, extensions: null }],
    ['extensions that name nothing', { query: '{ open }', extensions: { trace: true, persistedQuery: null } }],
    ['a mutation', { query: 'mutation { rename(id: "h1", name: "New") { id name } }' }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['introspection by nobody', { query: '{ __schema { queryType { name } } }' }, { authorization: '' }],
    ['what it costs', { query: '{ open }' }, { 'onegrid-cost': 'true' }],
    ['the newer media type', { query: '{ open }' }, { accept: 'application/graphql-response+json' }],
    ['weighed media types', { query: '{ open }' }, { accept: 'text/html, application/json;q=0.1' }],
    ['no media type of ours', { query: '{ open }' }, { accept: 'text/html' }],
    ['an operation that there is not', { query: twoOperations, operationName: 'C' }],
    ['none of two', { query: twoOperations }],
    ['an operation name that is none', { query: twoOperations, operationName: 1 }],
    ['a variable of the wrong type', { query: twoOperations, operationName: 'B', variables: { id: [] } }],
    ['a variable that is missing', { query: twoOperations, operationName: 'B' }],
    ['variables as text', { query: twoOperations, operationName: 'A', variables: '{}' }],
    ['variables as a list', { query: twoOperations, operationName: 'A', variables: [] }],
    ['extensions as text', { query: '{ open }', extensions: '{}' }],
    [
      'a hash that is not its own',
      { query: '{ open }', extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } },
    ],
    ['nobody', { query: '{ open }' }, { authorization: '' }],
    ['somebody without the scope', { query: '{ vault { code } }' }],
    ['somebody with the scope', { query: '{ vault { code } }' }, { authorization: 'Bearer token-of-clerk' }],
    ['a document by its hash', { extensions: { persistedQuery: { version: 1, sha256Hash: hashOfOpen } } }],
    ['a hash that nobody knows', { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }],
    ['what a subgraph fails at', { query: '{ open fails(code: "BAD_INPUT", message: "No.") }' }],
    ['a subscription', { query: 'subscription { ticks }' }],
  ])('is answered as Apollo Server answers it: %s', async (_case, body, headers = {}) => {
    const sent = headers.authorization === '' ? {} : { ...token, ...headers };
    await ask('/graphql?', body, sent);
    expect(await ask('/graphql', body, sent)).toEqual(await ask('/graphql?', body, sent));
  });
});

describe('what is taken for a known operation', () => {
  const schema = buildSchema('type Query { a(x: Int): Int }');
  const reader = new DocumentReader(defaultDocumentLimits, true);
  for (const text of ['{ a }', 'query A { a } query B { a }', '{ no }']) reader.read(schema, `hash of ${text}`, text);
  reader.nameByHash('{ a }');
  const steps: OperationSteps = {
    admit({ request }) {
      if (request.variables?.refuse) throw requestRefusal('BAD_REQUEST');
    },
    execute: async ({ operation, queryHash }) => ({ result: { data: { [operation?.name?.value ?? '']: queryHash } } }),
    finish: () => undefined,
  };
  const answerKnown = knownOperations(reader, steps);
  const record: GatewayRequest = {
    requestId: 'r',
    viewer: null,
    signal: new CallSignal(),
    platforms: { add: () => undefined, list: () => [] } as unknown as GatewayRequest['platforms'],
    notes: new OperationNotes(),
    later: new Later('nothing'),
  };

  it('is a document that was read before, with what belongs to it', async () => {
    const query = 'query A { a } query B { a }';
    const answer = await answerKnown({ body: { query, operationName: 'B' }, headers: {}, record });
    expect(answer).toMatchObject({ status: 200, text: `{"data":{"B":"hash of ${query}"}}\n` });
  });

  it('is such a document by its hash', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'hash of { a }' } };
    const answer = await answerKnown({ body: { extensions }, headers: {}, record });
    expect(answer?.text).toBe('{"data":{"":"hash of { a }"}}\n');
  });

  it.each<[string, unknown, Partial<GatewayRequest>?]>([
    ['a new document', { query: '{ b: a }' }],
    ['a document that was refused', { query: '{ no }' }],
    ['what is refused on admission', { query: '{ a }', variables: { refuse: true } }],
    [
      'a hash under which nothing was stored',
      { extensions: { persistedQuery: { sha256Hash: 'hash of query A { a } query B { a }' } } },
    ],
    ['a text with its hash', { query: '{ a }', extensions: { persistedQuery: { sha256Hash: 'hash of { a }' } } }],
    ['no document', {}],
    ['files', { query: '{ a }' }, { uploads: {} as GatewayRequest['uploads'] }],
    ['an answer in parts', { query: '{ a }' }, { later: new Later('parts') }],
    ['events', { query: '{ a }' }, { later: new Later('events') }],
  ])('is not %s', (_case, body, others = {}) =>
    expect(answerKnown({ body, headers: {}, record: { ...record, ...others } })).toBeNull(),
  );
});
