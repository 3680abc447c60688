import { type AnswerPart, askForParts, joinParts } from '../testing/deferred-answer';
import { TinyWorld } from '../testing/tiny-world';

describe('@defer', () => {
  let world: TinyWorld;
  beforeEach(async () => {
    world = await TinyWorld.start({ local: ['directory'] });
  });
  afterEach(() => world.end());

  const ask = (query: string, options: { variables?: Record<string, unknown>; signal?: AbortSignal } = {}) =>
    askForParts(`${world.gateway.url}/graphql`, query, {
      ...options,
      headers: { authorization: 'Bearer token-of-worker' },
    });
  const all = async (query: string, variables?: Record<string, unknown>) => {
    const parts: AnswerPart[] = [];
    for await (const part of ask(query, { variables })) parts.push(part);
    return parts;
  };

  it('brings a part for each object of a list, after the first answer', async () => {
    const [first, second, last, ...more] = await all('{ houses { id ... @defer(label: "cases") { cases } } }');
    expect(first).toMatchObject({ data: { houses: [{ id: 'h1' }, { id: 'h2' }] }, hasNext: true });
    expect(first?.data).toEqual({ houses: [{ id: 'h1' }, { id: 'h2' }] });
    expect(second).toEqual({
      incremental: [
        { data: { cases: ['case of h1'] }, path: ['houses', 0], label: 'cases' },
        { data: { cases: ['case of h2'] }, path: ['houses', 1], label: 'cases' },
      ],
      hasNext: true,
    });
    expect(last).toMatchObject({ hasNext: false, extensions: { platforms: [{ name: 'urban', state: 'STALE' }] } });
    expect(more).toEqual([]);
  });

  it('is not held up by a slow subgraph, and gives it up when the client goes away', async () => {
    world.subgraph('urban').slow(60_000);
    const reachesUrban = world.subgraph('urban').nextCall();
    const client = new AbortController();
    const parts = ask('{ house(id: "h1") { name ... @defer { cases } } }', { signal: client.signal });
    const line = world.nextLine();
    expect((await parts.next()).value).toMatchObject({ data: { house: { name: 'Qinhuai Lane 1' } }, hasNext: true });
    await reachesUrban;
    const { signal } = world.subgraph('urban').calls[0] ?? {};
    const givenUp = new Promise((resolve) => signal?.addEventListener('abort', resolve));
    client.abort();
    await expect(parts.next()).rejects.toThrow();
    await givenUp;
    expect(await line).toMatchObject({ aborted: true });
  });

  it('brings a part within a part after it, however slow the outer one is', async () => {
    world.subgraph('urban').slow(100);
    const parts = await all(`{
      house(id: "h1") { id ... @defer(label: "outer") { cases ... @defer(label: "inner") { inspections } } }
    }`);
    expect(parts.map(({ incremental }) => incremental?.map(({ label, data }) => [label, data]))).toEqual([
      undefined,
      [['outer', { cases: ['case of h1'] }]],
      [['inner', { inspections: 3 }]],
      undefined,
    ]);
  });

  it('defers a fragment wherever it is spread', async () => {
    const parts = await all(`
      query { a: house(id: "h1") { ...Cases @defer } b: house(id: "h2") { ...Cases @defer } }
      fragment Cases on House { cases }
    `);
    const brought = parts.flatMap(({ incremental = [] }) => incremental);
    expect(parts[0]?.data).toEqual({ a: {}, b: {} });
    expect(brought).toHaveLength(2);
    expect(brought).toEqual(
      expect.arrayContaining([
        { data: { cases: ['case of h1'] }, path: ['a'] },
        { data: { cases: ['case of h2'] }, path: ['b'] },
      ]),
    );
  });

  it('defers root fields of a query', async () => {
    world.subgraph('urban').slow(50);
    const parts = await all('{ open ... @defer { openCases } }');
    expect(parts[0]).toMatchObject({ data: { open: 'open' }, hasNext: true });
    expect(parts[1]).toEqual({ incremental: [{ data: { openCases: 2 }, path: [] }], hasNext: true });
  });

  it.each([
    ['`if` is false', 'query ($if: Boolean!) { house(id: "h1") { id ... @defer(if: $if) { cases } } }', { if: false }],
    ['nothing is deferred of what came back', '{ house(id: "none") { id ... @defer { cases } } }', {}],
  ])('answers in one when %s', async (_case, query, variables) => {
    const parts = await all(query, variables);
    expect(parts).toMatchObject([{ hasNext: false }]);
  });

  it('defers by a variable, and keeps both ways apart', async () => {
    const query = 'query ($if: Boolean!) { house(id: "h1") { id ... @defer(if: $if) { cases } } }';
    const whole = { house: { id: 'h1', cases: ['case of h1'] } };
    for (const isDeferred of [true, false, true]) {
      const parts = await all(query, { if: isDeferred });
      expect(parts[0]?.data).toEqual(isDeferred ? { house: { id: 'h1' } } : whole);
      expect((await world.ask(query, { variables: { if: isDeferred } })).body.data).toEqual(whole);
    }
  });

  it('makes null only the part in which a null is not allowed, and says why', async () => {
    world
      .subgraph('safety')
      .babbles(JSON.stringify({ data: { _entities: [{ inspections: 'many' }, { inspections: 3 }] } }));
    world.subgraph('urban').babbles(JSON.stringify({ data: { _entities: [{ cases: [null] }, { cases: ['c'] }] } }));
    const parts = await all(`{ houses {
      id
      ... @defer(label: "urban") { cases }
      ... @defer(label: "safety") { inspections }
    } }`);
    const brought = parts.flatMap(({ incremental = [] }) => incremental);
    expect(parts[0]?.data).toEqual({ houses: [{ id: 'h1' }, { id: 'h2' }] });
    expect(brought.filter(({ label }) => label === 'urban')).toMatchObject([
      { data: { cases: null }, path: ['houses', 0], errors: [{ path: ['houses', 0, 'cases', 0] }] },
      { data: { cases: ['c'] }, path: ['houses', 1] },
    ]);
    expect(brought.filter(({ label }) => label === 'safety')).toMatchObject([
      { data: { inspections: null }, path: ['houses', 0], errors: [{ path: ['houses', 0, 'inspections'] }] },
      { data: { inspections: 3 }, path: ['houses', 1] },
    ]);
  });

  it('tells in each part of a subgraph that does not answer', async () => {
    await world.subgraph('urban').goesDown();
    const parts = await all('{ houses { id ... @defer { cases } } }');
    expect(parts[1]?.incremental).toMatchObject([
      {
        data: { cases: null },
        path: ['houses', 0],
        errors: [{ path: ['houses', 0, 'cases'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'urban' } }],
      },
      {
        data: { cases: null },
        path: ['houses', 1],
        errors: [{ path: ['houses', 1, 'cases'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'urban' } }],
      },
    ]);
    expect(parts[2]?.extensions?.platforms).toMatchObject([{ name: 'urban', state: 'DOWN' }]);
  });

  it('explains what is missing of a part because the first answer failed', async () => {
    await world.subgraph('safety').goesDown();
    const parts = await all('{ house(id: "h1") { id inspections ... @defer { cases } } }');
    expect(parts[0]).toMatchObject({
      data: { house: { id: 'h1', inspections: null } },
      errors: [{ path: ['house', 'inspections'], extensions: { service: 'safety' } }],
    });
    expect(parts[1]?.incremental).toEqual([{ data: { cases: ['case of h1'] }, path: ['house'] }]);
  });

  it('is not in answers of a batch, which come in one', async () => {
    const query = '{ house(id: "h1") { id ... @defer { cases } } }';
    const batched = await TinyWorld.start({ settings: { http: { maxBatchOperations: 2 } } });
    const answer = await fetch(`${batched.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer token-of-worker',
        accept: 'multipart/mixed; deferSpec=20220824, application/json',
        'content-type': 'application/json',
      },
      body: JSON.stringify([{ query }, { query: 'subscription { never }' }]),
    });
    const house = { id: 'h1', cases: ['case of h1'] };
    expect(await answer.json()).toMatchObject([{ data: { house } }, { errors: [{}] }]);
    await batched.end();
  });

  it('brings what is deferred of a mutation’s answer', async () => {
    const parts = await all('mutation { rename(id: "h1", name: "A") { name ... @defer { cases } } }');
    expect(parts[0]?.data).toEqual({ rename: { name: 'A' } });
    expect(parts[1]?.incremental).toEqual([{ data: { cases: ['case of h1'] }, path: ['rename'] }]);
  });

  it.each([
    ['a label that stands twice', '{ houses { ... @defer(label: "a") { id } ... @defer(label: "a") { name } } }'],
    ['a label that is a variable', 'query ($l: String = "x") { houses { ... @defer(label: $l) { id } } }'],
    ['a root field of a mutation', 'mutation { ... @defer { rename(id: "h1", name: "A") { name } } }'],
  ])('refuses %s', async (_case, query) => {
    const [part] = await all(query);
    expect(part).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(part?.data).toBeUndefined();
  });

  it.each([
    '{ houses { ... @defer { id name owner { id } cases } inspections } openCases }',
    '{ houses { ...A ...B @defer } house(id: "h1") { ...B ...A @defer } } fragment A on House { name cases } fragment B on House { inspections ... @defer { id } }',
    '{ owned { ... @defer { id ... on Person { __typename } } } ... @defer { houses { x: name ... @defer { cases } } } }',
    // larger than what is planned in place
    `{ ${[...'abcdefgh'].map((each) => `${each}: house(id: "h1") { id name ... @defer { cases inspections } }`).join(' ')} }`,
    '{ __typename ... @defer { open house(id: "h2") { name: id inspections } } house(id: "h2") { cases } }',
  ])('comes to the same as without: %s', async (query) => {
    const { data } = (await world.ask(query)).body;
    expect(data).toBeTruthy();
    expect(await joinParts(ask(query))).toEqual(data);
  });
});
