import { randomUUID } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { compose, OneGridError, subgraphHeader } from '@onegrid/schema';
import { GraphQLError, graphql, parse } from 'graphql';
import { Client } from 'pg';
import { createClient } from 'redis';
import { describeWithRedis, redisUrl } from '../../testing/describe-with-redis';
import type { LocalSubgraph } from '../../transport/subgraph-request';
import { LiveWorld } from '../testing/live-world';
import { entityRequest } from './entity-request';
import { openEventBus } from './open-event-bus';
import { eventChannel } from './postgres-events';
import { channelPrefix } from './redis-events';

const sdl = `${subgraphHeader(['@key'])}
  type Query { entries: Int }
  type Subscription { entryChanged(id: ID!, of: String = "all"): Entry @fromEvents(topic: "entry.{id}") }
  type Entry @key(fields: "id") { id: ID! state(upper: Boolean): String! }
`;

const states: Record<string, string> = {};

const schema = buildSubgraphSchema({
  typeDefs: parse(sdl),
  resolvers: {
    Entry: {
      __resolveReference({ id }: { id: string }) {
        if (id.startsWith('refused')) throw new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } });
        if (id.startsWith('broken')) throw new GraphQLError('no', { extensions: { code: 'PLATFORM_UNAVAILABLE' } });
        return id in states ? { id } : null;
      },
      state: ({ id }: { id: string }, { upper }: { upper?: boolean }) =>
        upper ? states[id]?.toUpperCase() : states[id],
    },
  },
});

const entries: LocalSubgraph = {
  execute: ({ query, variables }) => graphql({ schema, source: query, variableValues: variables }),
};

const startWorld = (events: string, retryMs = 60_000) =>
  LiveWorld.start({
    settings: {
      supergraphSdl: compose([{ name: 'entries', sdl, url: 'http://in-process.invalid/graphql' }]),
      localSubgraphs: { entries },
      live: { sourceRetryMs: retryMs },
      // what is kept of an entity must not outlive an event about it
      cache: { subgraphs: { all: { maxAgeSeconds: 60, scope: 'PUBLIC' } } },
      events,
    },
  });

const follow =
  'subscription ($id: ID!, $upper: Boolean) { changed: entryChanged(id: $id) { id state(upper: $upper) } }';

/** Publishes until the work is done: nobody is told when a subscription has begun. */
async function whilePublishing<Result>(publish: () => Promise<unknown>, work: Promise<Result>): Promise<Result> {
  const state = { isDone: false };
  const done = work.finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) {
    await publish();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return done;
}

interface Publisher {
  publish(topic: string, event: unknown): Promise<unknown>;
  close(): Promise<unknown>;
}

async function postgresPublisher(url: string): Promise<Publisher> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    publish: (topic, event) =>
      client.query('SELECT pg_notify($1, $2)', [eventChannel, JSON.stringify({ topic, event })]),
    close: () => client.end(),
  };
}

async function redisPublisher(url: string): Promise<Publisher> {
  const client = createClient({ url });
  await client.connect();
  return {
    publish: (topic, event) => client.publish(channelPrefix + topic, JSON.stringify(event)),
    close: () => client.close(),
  };
}

function tests(urlOf: () => string, openPublisher: (url: string) => Promise<Publisher>): void {
  let world: LiveWorld;
  let publisher: Publisher;
  beforeEach(async () => {
    publisher = await openPublisher(urlOf());
    world = await startWorld(urlOf());
  });
  afterEach(async () => {
    await world.end();
    await publisher.close();
  });

  const newId = (kind = 'entry', state?: string) => {
    const id = `${kind}-${randomUUID()}`;
    if (state) states[id] = state;
    return id;
  };

  it('become what the subgraph says of their entities', async () => {
    const id = newId('entry', 'sent');
    const results = world.socketClient().iterate({ query: follow, variables: { id, upper: true } });
    const first = await whilePublishing(() => publisher.publish(`entry.${id}`, { id }), results.next());
    expect(first.value).toMatchObject({ data: { changed: { id, state: 'SENT' } } });
    states[id] = 'accepted';
    for (;;) {
      await publisher.publish(`entry.${id}`, { __typename: 'Entry', id });
      const { value } = await results.next();
      if (value?.data?.changed && JSON.stringify(value).includes('ACCEPTED')) break;
    }
  });

  it('show nothing that the viewer may not reach, and pass over what is no event', async () => {
    const shown = newId('entry', 'sent');
    const results = world.streamClient().iterate({ query: follow, variables: { id: shown } });
    const publish = async () => {
      await publisher.publish(`entry.${shown}`, { id: newId('refused') });
      await publisher.publish(`entry.${shown}`, { id: newId('unknown') });
      await publisher.publish(`entry.${shown}`, 'no event');
      await publisher.publish(`entry.${shown}`, { id: shown });
    };
    expect((await whilePublishing(publish, results.next())).value).toMatchObject({
      data: { changed: { id: shown, state: 'sent' } },
    });
  });

  it('tell of a failure of the subgraph', async () => {
    const id = newId('broken');
    const results = world.streamClient().iterate({ query: follow, variables: { id } });
    const publish = () => publisher.publish(`entry.${id}`, { id });
    expect((await whilePublishing(publish, results.next())).value).toMatchObject({
      data: { changed: null },
      errors: [{ path: ['changed'], extensions: { code: 'PLATFORM_UNAVAILABLE', service: 'entries' } }],
    });
  });
}

describe('events of PostgreSQL', () => {
  const url = () => String(process.env.TEST_DATABASE_URL);
  tests(url, postgresPublisher);

  it('come again when the connection was lost', async () => {
    const world = await startWorld(url());
    const publisher = await postgresPublisher(url());
    const admin = new Client({ connectionString: url() });
    await admin.connect();
    const id = `entry-${randomUUID()}`;
    states[id] = 'sent';
    const results = world.socketClient().iterate({ query: follow, variables: { id } });
    const publish = () => publisher.publish(`entry.${id}`, { id });
    await whilePublishing(publish, results.next());
    const { rowCount } = await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'onegrid events'",
    );
    expect(rowCount).toBe(1);
    states[id] = 'accepted';
    for (;;) {
      const { value } = await whilePublishing(publish, results.next());
      if (JSON.stringify(value).includes('accepted')) break;
    }
    await world.end();
    await publisher.close();
    await admin.end();
  });

  it('that cannot be had end the subscription with a code', async () => {
    const world = await startWorld('postgres://postgres@127.0.0.1:1/none');
    const results = world.socketClient().iterate({ query: follow, variables: { id: 'x' } });
    expect((await results.next()).value).toMatchObject({
      errors: [{ extensions: { code: 'SUBSCRIPTION_SOURCE_LOST' } }],
    });
    await world.end();
  });
});

// as other tests do: skipped without REDIS_URL, unless ONEGRID_REQUIRE wants redis

describeWithRedis('events of Redis (needs REDIS_URL)', () => {
  tests(() => redisUrl, redisPublisher);

  it('that cannot be had end the subscription with a code', async () => {
    const world = await startWorld('redis://127.0.0.1:1');
    const results = world.socketClient().iterate({ query: follow, variables: { id: 'x' } });
    expect((await results.next()).value).toMatchObject({
      errors: [{ extensions: { code: 'SUBSCRIPTION_SOURCE_LOST' } }],
    });
    await world.end();
  });
});

describe('events', () => {
  it('are refused by a gateway that takes none', async () => {
    const world = await LiveWorld.start({
      settings: {
        supergraphSdl: compose([{ name: 'entries', sdl, url: 'http://in-process.invalid/graphql' }]),
        localSubgraphs: { entries },
      },
    });
    const results = world.socketClient().iterate({ query: follow, variables: { id: 'x' } });
    expect((await results.next()).value).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    await world.end();
  });

  it('come from nowhere else', () => {
    expect(() => openEventBus('http://127.0.0.1/', 0)).toThrow(OneGridError);
  });

  it('are completed by a request for one entity, with the variables that its fields use', () => {
    const subscription = 'subscription($id:ID!,$upper:Boolean){a:entryChanged(id:$id){id state(upper:$upper)}}';
    expect(entityRequest(subscription, 'Entry')).toMatchObject({
      name: 'a',
      query:
        'query($representations:[_Any!]!$upper:Boolean){_entities(representations:$representations){...on Entry{id state(upper:$upper)}}}',
    });
  });
});
