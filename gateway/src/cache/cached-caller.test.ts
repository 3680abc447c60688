import type { Viewer } from '@onegrid/schema';
import { TinyWorld } from '../testing/tiny-world';
import type { SubgraphRequest } from '../transport/subgraph-request';
import type { CacheSettings } from './cache-settings';
import { cases, houses } from './testing/kept-graph';
import { MovedClock } from './testing/moved-clock';

const viewers: Viewer[] = ['worker', 'other'].map((subject) => ({ subject, roles: [], scopes: [], regions: [] }));
const query = 'query ($ids: [ID!]!) { houses(ids: $ids) { id cases } }';
const of = (...ids: string[]) => ({ variables: { ids } });

describe('a gateway with a cache', () => {
  let clock: MovedClock;
  let world: TinyWorld;

  const start = async (cache: Partial<CacheSettings> = {}) => {
    world = await TinyWorld.start({ definitions: [houses, cases], viewers, settings: { cache } });
  };
  beforeEach(async () => {
    clock = new MovedClock();
    await start();
  });
  afterEach(async () => {
    await world.end();
    clock.restore();
  });

  /** The ids of the entities of each call of `cases`. */
  const asked = () =>
    world.subgraph('cases').calls.map(({ variables }: SubgraphRequest) => {
      const list = variables?.representations as { id: string }[] | undefined;
      return list?.map(({ id }) => id);
    });
  /** Asks until an answer may be kept is known: of a subgraph that nobody speaks for only its first answer tells. */
  const learn = async (text = query, as = 'worker') => {
    await world.ask(text, { ...of('learnt'), as });
    world.subgraph('cases').calls.length = 0;
  };

  it('asks for what it has not, and for nothing twice', async () => {
    world.subgraph('cases').mayBeKept('max-age=60, public');
    await learn();
    const first = await world.ask(query, of('h1', 'h2'));
    const second = await world.ask(query, of('h2', 'h1'));
    const third = await world.ask(query, of('h3', 'h1', 'h4'));
    expect(asked()).toEqual([
      ['h1', 'h2'],
      ['h3', 'h4'],
    ]);
    const house = (id: string) => ({ id, cases: [`any of ${id}`] });
    expect(first.body.data).toEqual({ houses: [house('h1'), house('h2')] });
    expect(second.body.data).toEqual({ houses: [house('h2'), house('h1')] });
    expect(third.body.data).toEqual({ houses: [house('h3'), house('h1'), house('h4')] });
    expect(world.gateway.cacheCounts()).toEqual({ kept: 3, asked: 4, stale: 0 });
  });

  it('keeps nothing that no one lets it keep', async () => {
    await learn();
    for (const header of ['no-store', 'max-age=0', 'no-cache, max-age=60', 'public', 'private, max-age=x']) {
      world.subgraph('cases').mayBeKept(header);
      await world.ask(query, of('h1'));
      await world.ask(query, of('h1'));
    }
    expect(asked()).toHaveLength(10);
  });

  it('asks again when it is no longer good', async () => {
    world.subgraph('cases').mayBeKept('max-age=60, public');
    await learn();
    await world.ask(query, of('h1'));
    clock.advance(59);
    await world.ask(query, of('h1'));
    clock.advance(2);
    await world.ask(query, of('h1'));
    expect(asked()).toHaveLength(2);
  });

  it('tells arguments, variables and fields apart', async () => {
    world.subgraph('cases').mayBeKept('max-age=60, public');
    const open = 'query ($ids: [ID!]!, $s: String) { houses(ids: $ids) { cases(status: $s) } }';
    await learn(open);
    for (const s of ['open', 'closed', 'open']) {
      const { body } = await world.ask(open, { variables: { ids: ['h1'], s } });
      expect(body.data).toEqual({ houses: [{ cases: [`${s} of h1`] }] });
    }
    expect(asked()).toHaveLength(2);
    await learn('query ($ids: [ID!]!) { houses(ids: $ids) { owner { name } } }');
    await world.ask('query Named($ids: [ID!]!) { houses(ids: $ids) { owner { name } } }', of('h1'));
    await world.ask('query Other($ids: [ID!]!) { houses(ids: $ids) { owner { name } } }', of('h1'));
    expect(asked().length).toBeLessThanOrEqual(2);
  });

  it.each(['private, max-age=60', 'max-age=60'])('shares nothing between viewers with %s', async (header) => {
    world.subgraph('cases').mayBeKept(header);
    const mine = 'query ($ids: [ID!]!) { houses(ids: $ids) { mine } }';
    await learn(mine);
    const answers = [];
    for (const as of ['worker', 'other', 'worker', 'other']) {
      const { body } = await world.ask(mine, { ...of('h1'), as });
      answers.push(body.data);
    }
    const of1 = (subject: string) => ({ houses: [{ mine: `h1 for ${subject}` }] });
    expect(answers).toEqual([of1('worker'), of1('other'), of1('worker'), of1('other')]);
    expect(asked()).toHaveLength(2);
  });

  it('shares what is public', async () => {
    world.subgraph('cases').mayBeKept('public, max-age=60');
    await learn();
    await world.ask(query, of('h1'));
    await world.ask(query, { ...of('h1'), as: 'other' });
    expect(asked()).toHaveLength(1);
  });

  it('keeps the answers of root fields', async () => {
    world.subgraph('houses').mayBeKept('max-age=60, private');
    const me = '{ me street }';
    await world.ask(me);
    const calls = world.subgraph('houses').calls;
    const answers = [];
    for (const as of ['worker', 'other', 'worker', 'other']) answers.push((await world.ask(me, { as })).body.data);
    expect(answers.map((each) => each?.me)).toEqual(['worker', 'other', 'worker', 'other']);
    expect(calls).toHaveLength(3);
  });

  it('keeps no answer with an error', async () => {
    world.subgraph('cases').mayBeKept('max-age=60, public');
    const failing = 'query ($ids: [ID!]!) { houses(ids: $ids) { fails cases } }';
    await learn();
    for (const _ of [1, 2, 3]) {
      const { body } = await world.ask(failing, of('h1'));
      expect(body.errors).toMatchObject([{ path: ['houses', 0, 'fails'] }]);
    }
    expect(asked()).toHaveLength(3);
  });

  it('puts errors where they belong when a part of the answer is kept', async () => {
    world.subgraph('cases').mayBeKept('max-age=60, public');
    await learn();
    await world.ask(query, of('h1', 'h3'));
    world.subgraph('cases').babbles(
      JSON.stringify({
        data: { _entities: [{ cases: null }, { cases: ['x'] }] },
        errors: [{ message: 'no', path: ['_entities', 0, 'cases'], extensions: { code: 'BAD_INPUT' } }],
      }),
    );
    const { body } = await world.ask(query, of('h1', 'h2', 'h3', 'h4'));
    expect(body.data?.houses).toMatchObject([
      { cases: ['any of h1'] },
      { cases: null },
      { cases: ['any of h3'] },
      { cases: ['x'] },
    ]);
    expect(body.errors).toMatchObject([{ path: ['houses', 1, 'cases'] }]);
  });

  it('shows what it has when the subgraph does not answer, and since when it is known', async () => {
    world.subgraph('cases').mayBeKept('max-age=60, public');
    await learn();
    await world.ask(query, of('h1'));
    clock.advance(120);
    await world.subgraph('cases').goesDown();
    const { body } = await world.ask(query, of('h1'));
    expect(body.data).toEqual({ houses: [{ id: 'h1', cases: ['any of h1'] }] });
    expect(body.errors).toBeUndefined();
    const stale = { name: 'cases', state: 'STALE', asOf: expect.any(String), error: 'SUBGRAPH_UNAVAILABLE' };
    expect(body.extensions).toMatchObject({ platforms: [stale] });
    const { platforms } = body.extensions as { platforms: [{ asOf: string }] };
    expect(Date.now() - Date.parse(platforms[0].asOf)).toBeGreaterThanOrEqual(119_000);
    expect(world.gateway.cacheCounts()).toMatchObject({ stale: 1 });
    expect(world.lines().at(-1)?.subgraphs).toContainEqual(
      expect.objectContaining({ name: 'cases', failures: ['UNREACHABLE'] }),
    );
  });

  it('says what it has not when the subgraph does not answer', async () => {
    world.subgraph('cases').mayBeKept('max-age=60, public');
    await learn();
    await world.ask(query, of('h1'));
    clock.advance(120);
    world.subgraph('cases').babbles('<html>', 503);
    const { body } = await world.ask(query, of('h2', 'h1'));
    expect(body.data?.houses).toMatchObject([{ cases: null }, { cases: ['any of h1'] }]);
    expect(body.errors).toMatchObject([
      { path: ['houses', 0], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'cases' } },
    ]);
    expect(body.extensions?.platforms).toMatchObject([{ name: 'cases', state: 'DOWN', asOf: expect.any(String) }]);
  });

  it('shows nothing that is too old', async () => {
    await world.end();
    await start({ staleIfErrorSeconds: 100 });
    world.subgraph('cases').mayBeKept('max-age=60, public');
    await learn();
    await world.ask(query, of('h1'));
    clock.advance(161);
    await world.subgraph('cases').goesDown();
    const { body } = await world.ask(query, of('h1'));
    expect(body.data).toEqual({ houses: [{ id: 'h1', cases: null }] });
    expect(body.extensions?.platforms).toMatchObject([{ state: 'DOWN', asOf: null }]);
  });

  it.each(['must-revalidate', 'stale-if-error=10'])('shows nothing stale that says %s', async (directive) => {
    world.subgraph('cases').mayBeKept(`max-age=60, public, ${directive}`);
    await learn();
    await world.ask(query, of('h1'));
    clock.advance(75);
    await world.subgraph('cases').goesDown();
    expect((await world.ask(query, of('h1'))).body.data).toEqual({ houses: [{ id: 'h1', cases: null }] });
  });

  it('does not show what a mutation may have changed', async () => {
    world.subgraph('houses').mayBeKept('max-age=60, public');
    const name = '{ houses(ids: ["m1"]) { name } }';
    for (const _ of [1, 2, 3]) await world.ask(name);
    expect(world.subgraph('houses').calls).toHaveLength(2);
    const changed = await world.ask('mutation { rename(id: "m1", name: "new") { name } }');
    expect(changed.body.data).toEqual({ rename: { name: 'new' } });
    expect((await world.ask(name)).body.data).toEqual({ houses: [{ name: 'new' }] });
  });

  it('does not show elsewhere what the answer to a mutation names', async () => {
    world.subgraph('cases').mayBeKept('max-age=60, public');
    await learn();
    await world.ask(query, of('h1', 'h2'));
    world.subgraph('houses').invalidates([{ type: 'House', key: { id: 'h1' } }]);
    await world.ask('mutation { rename(id: "h1", name: "n") { id } }');
    await world.ask(query, of('h1', 'h2'));
    expect(asked()).toEqual([['h1', 'h2'], ['h1']]);
  });

  it.each([
    ['an entity', { type: 'House', key: { id: 'h1' } }, [['h1']]],
    ['another entity', { type: 'House', key: { id: 'h9' } }, []],
    ['a type', { type: 'House' }, [['h1', 'h2']]],
    ['a type within', { type: 'Person' }, [['h1', 'h2']]],
    ['another type', { type: 'Street' }, []],
    ['a subgraph', { subgraph: 'cases' }, [['h1', 'h2']]],
    ['another subgraph', { subgraph: 'houses' }, []],
  ])('asks again for %s that was invalidated', async (_case, invalidation, again) => {
    world.subgraph('cases').mayBeKept('max-age=60, public');
    const owners = 'query ($ids: [ID!]!) { houses(ids: $ids) { owner { name } } }';
    await learn(owners);
    await world.ask(owners, of('h1', 'h2'));
    world.subgraph('cases').calls.length = 0;
    await world.gateway.invalidate([invalidation]);
    await world.ask(owners, of('h1', 'h2'));
    expect(asked()).toEqual(again);
  });

  it('does not keep what was invalidated while it was asked for', async () => {
    world.subgraph('cases').mayBeKept('max-age=60, public');
    await learn();
    world.subgraph('cases').slow(200);
    const called = world.subgraph('cases').nextCall();
    const answer = world.ask(query, of('h1'));
    await called;
    await world.gateway.invalidate([{ type: 'House', key: { id: 'h1' } }]);
    await answer;
    await world.ask(query, of('h1'));
    expect(asked()).toEqual([['h1'], ['h1']]);
  });
});

describe('a gateway with a cache and settings for its subgraphs', () => {
  it('keeps what says nothing itself, for as long as the settings say', async () => {
    const cache = { subgraphs: { all: { maxAgeSeconds: 60 }, cases: { scope: 'PUBLIC' } } } as const;
    const world = await TinyWorld.start({ definitions: [houses, cases], viewers, settings: { cache } });
    for (const as of ['worker', 'other', 'worker']) await world.ask(query, { ...of('h1'), as });
    expect(world.subgraph('cases').calls).toHaveLength(1);
    expect(world.subgraph('houses').calls).toHaveLength(2);
    await world.end();
  });
});
