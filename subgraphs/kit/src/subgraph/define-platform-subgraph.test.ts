import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { DeliveryInputType, DeliveryReceiptType, LocalId, PlatformStatus } from '../graph/value-types';
import { sessionExpired, unreadable } from '../platform/failure';
import { checkHealth } from '../platform/health';
import { createPlatformHttp } from '../platform/http';
import { keptOrUnavailable } from '../platform/kept-copies';
import { keepSession } from '../platform/session';
import { memorySessions } from '../sessions/memory-sessions';
import { createTestDatabase, silentLog, testCalls, testViewer } from '../testing';
import { definePlatformSubgraph, type PlatformTools } from './define-platform-subgraph';
import type { Call, Subgraph } from './subgraph';

/** A platform of ten lines: it signs in, knows the colour of things, and takes records with a remark. */
class ColourPlatform {
  readonly records: string[] = [];
  signIns = 0;
  #token = 'none';
  #server: Server | null = null;
  #port = 0;
  loseNextReply = false;

  async up(): Promise<string> {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://platform');
      const answer = (body: unknown) => response.end(JSON.stringify(body));
      if (url.pathname === '/sign-in') {
        this.#token = `token-${++this.signIns}`;
        return answer({ token: this.#token });
      }
      if (request.headers.token !== this.#token) return response.end('<html>sign in</html>');
      if (url.pathname === '/colour') return answer({ colour: `colour of ${url.searchParams.get('id')}` });
      if (url.pathname === '/find') return answer({ id: this.records.indexOf(url.searchParams.get('mark') ?? '') });
      this.records.push(url.searchParams.get('mark') ?? '');
      if (this.loseNextReply) {
        this.loseNextReply = false;
        return request.socket.destroy();
      }
      return answer({ id: this.records.length - 1 });
    });
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
    return `http://127.0.0.1:${this.#port}`;
  }

  async down(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  expireSessions(): void {
    this.#token = 'none';
  }
}

interface ColourContext extends Call {
  colour(id: string): Promise<string | null>;
  accept(delivery: DeliveryInputType): Promise<DeliveryReceiptType>;
  status(): Promise<PlatformStatus>;
}

@ObjectType()
@Directive('@key(fields: "id")')
class Thing {
  @Field(() => ID)
  id: string;

  @Field(() => [LocalId])
  @Directive('@external')
  localIds: LocalId[];
}

@Resolver(() => Thing)
class ThingResolver {
  @FieldResolver(() => String, { nullable: true })
  @Directive('@requires(fields: "localIds { platform id }")')
  colour(@Root() thing: Thing, @Ctx() context: ColourContext): Promise<string | null> {
    return context.colour(thing.localIds[0]?.id ?? '');
  }

  @Query(() => PlatformStatus)
  @Directive('@contributes(to: STATUS)')
  @Directive('@platform(name: "colour", title: "颜色", owner: "test", mode: BEARER_TOKEN)')
  colourStatus(@Ctx() context: ColourContext): Promise<PlatformStatus> {
    return context.status();
  }

  @Mutation(() => DeliveryReceiptType)
  @Directive('@accepts(entry: VISIT)')
  colourAcceptVisit(
    @Arg('delivery') delivery: DeliveryInputType,
    @Ctx() context: ColourContext,
  ): Promise<DeliveryReceiptType> {
    return context.accept(delivery);
  }
}

const colour = definePlatformSubgraph<{ baseUrl: string }, ColourContext>({
  name: 'colour',
  resolvers: [ThingResolver],
  entities: [Thing],
  references: { Thing: (representation) => representation },
  async connect({ baseUrl }, tools) {
    const client = connectClient(baseUrl, tools);
    return {
      context: (call) => ({
        ...call,
        status: () =>
          checkHealth(tools.health, async () => void (await client.get('/colour?id=ping'))) as Promise<PlatformStatus>,
        async colour(id) {
          const reading = await tools.kept.read(
            call,
            'thing',
            [id],
            async () => new Map([[id, String((await client.get(`/colour?id=${id}`)).colour)]]),
          );
          return keptOrUnavailable(reading, id)?.value ?? null;
        },
        accept: (delivery) =>
          tools.deliveries.run(delivery as never, [
            {
              name: 'record',
              find: async (mark) => {
                const { id } = await client.get(`/find?mark=${mark}`);
                return id === -1 ? null : String(id);
              },
              create: async (mark) => String((await client.get(`/create?mark=${mark}`)).id),
            },
          ]) as Promise<DeliveryReceiptType>,
      }),
      close: () => client.close(),
    };
  },
});

function connectClient(baseUrl: string, tools: PlatformTools) {
  const http = createPlatformHttp({ platform: 'colour', baseUrl, timeoutMs: 2_000 });
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const { bytes } = await http.request({ method: 'GET', path, headers });
    if (bytes.toString().startsWith('<html>')) throw sessionExpired('colour');
    try {
      return JSON.parse(bytes.toString()) as Record<string, unknown>;
    } catch {
      throw unreadable('colour', 'not JSON');
    }
  };
  const session = keepSession({
    platform: 'colour',
    sessions: tools.sessions,
    lifetimeMs: 60_000,
    signIn: () => read('/sign-in'),
  });
  return {
    get: (path: string) => session.run(({ token }) => read(path, { token: String(token) })),
    close: () => http.close(),
  };
}

describe('a platform subgraph', () => {
  const platform = new ColourPlatform();
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let calls: Awaited<ReturnType<typeof testCalls>>;
  let subgraph: Subgraph;

  beforeAll(async () => {
    database = await createTestDatabase();
    calls = await testCalls();
    const settings = {
      databaseUrl: database.url,
      verifyCall: calls.verifyCall,
      sessions: memorySessions(),
      log: silentLog,
      settleMs: 0,
    };
    subgraph = await colour.start({ ...settings, platform: { baseUrl: await platform.up() } });
  });

  afterAll(async () => {
    await subgraph.close();
    await platform.down();
    await database.drop();
  });

  const ask = async (query: string, variables: Record<string, unknown> = {}) =>
    subgraph.execute({ query, variables, authorization: await calls.authorization('colour') });
  const askColour = (id: string) =>
    ask('query ($of: [_Any!]!) { _entities(representations: $of) { ... on Thing { colour } } }', {
      of: [{ __typename: 'Thing', id: 'x', localIds: [{ platform: 'colour', id }] }],
    });
  const deliver = (id: string) =>
    ask('mutation ($delivery: DeliveryInput!) { colourAcceptVisit(delivery: $delivery) { outcome externalId } }', {
      delivery: { id, attempt: 1, entry: {} },
    });

  it('says in its SDL what it offers and wants, once', () => {
    expect(colour.sdl()).toContain('@composeDirective(name: "@accepts")');
    expect(colour.sdl()).toContain('@accepts(entry: VISIT)');
    expect(colour.sdl().match(/enum EntryKind/g)).toHaveLength(1);
    expect(() => buildSchema(colour.sdl(), { assumeValidSDL: true })).not.toThrow();
  });

  it('refuses a call that is not signed for it, in-process and over HTTP', async () => {
    const { url } = await subgraph.listen(0);
    const unsigned = await subgraph.execute({
      query: '{ __typename }',
      authorization: await calls.authorization('another'),
    });
    expect(unsigned).toEqual({ errors: [expect.objectContaining({ extensions: { code: 'UNSIGNED_CALL' } })] });
    const body = JSON.stringify({ query: '{ __typename }' });
    const refused = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(refused.status).toBe(401);
    const headers = {
      'content-type': 'application/json',
      authorization: await calls.authorization('colour', testViewer({ subject: 'JY0002' })),
    };
    expect(await (await fetch(url, { method: 'POST', headers, body })).json()).toMatchObject({
      data: { __typename: 'Query' },
    });
  });

  it('reads live, renews an expired session once, and keeps answering while the platform is down', async () => {
    expect(await askColour('1')).toMatchObject({
      data: { _entities: [{ colour: 'colour of 1' }] },
      extensions: { platforms: [{ name: 'colour', state: 'LIVE', error: null }] },
    });
    platform.expireSessions();
    const before = platform.signIns;
    expect(await askColour('1')).toMatchObject({ data: { _entities: [{ colour: 'colour of 1' }] } });
    expect(platform.signIns).toBe(before + 1);
    await platform.down();
    expect(await askColour('1')).toMatchObject({
      data: { _entities: [{ colour: 'colour of 1' }] },
      extensions: {
        platforms: [{ name: 'colour', state: 'STALE', asOf: expect.any(String), error: 'PLATFORM_UNAVAILABLE' }],
      },
    });
    expect(await askColour('2')).toMatchObject({
      data: { _entities: [{ colour: null }] },
      errors: [{ extensions: { code: 'PLATFORM_UNAVAILABLE' }, path: ['_entities', 0, 'colour'] }],
      extensions: { platforms: [{ state: 'DOWN', asOf: null }] },
    });
    expect(await ask('{ colourStatus { state error } }')).toMatchObject({ data: { colourStatus: { state: 'STALE' } } });
    await platform.up();
  });

  it('delivers once: the same delivery again, and a reply lost after the commit, make no second record', async () => {
    const id = '0190a0a0-0000-7000-8000-000000000001';
    expect(await deliver(id)).toMatchObject({
      data: { colourAcceptVisit: { outcome: 'UNDER_REVIEW', externalId: '0' } },
    });
    expect(await deliver(id)).toMatchObject({ data: { colourAcceptVisit: { externalId: '0' } } });
    expect(platform.records).toHaveLength(1);
    platform.loseNextReply = true;
    const lost = '0190a0a0-0000-7000-8000-000000000002';
    expect(await deliver(lost)).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'PLATFORM_UNAVAILABLE' } }],
    });
    expect(await deliver(lost)).toMatchObject({ data: { colourAcceptVisit: { externalId: '1' } } });
    expect(platform.records).toHaveLength(2);
  });

  it('sends a delivery again when the platform was certainly not reached', async () => {
    await platform.down();
    const id = '0190a0a0-0000-7000-8000-000000000003';
    expect(await deliver(id)).toMatchObject({ errors: [{ extensions: { code: 'PLATFORM_UNAVAILABLE' } }] });
    await platform.up();
    expect(await deliver(id)).toMatchObject({ data: { colourAcceptVisit: { externalId: '2' } } });
  });
});
