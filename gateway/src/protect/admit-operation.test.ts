import { TinyWorld, worker } from '../testing/tiny-world';

const clerk = { ...worker, subject: 'clerk', scopes: ['all', 'vault', 'nick'] };

describe('an operation on its way to execution', () => {
  let world: TinyWorld;

  beforeAll(async () => {
    world = await TinyWorld.start({ local: ['directory', 'urban', 'safety'], viewers: [worker, clerk] });
  });
  afterAll(() => world.end());

  it.each([
    ['without a token', {}],
    ['with a token that nobody has given', { authorization: 'Bearer made-up' }],
    ['with another scheme', { authorization: 'Basic YTpi' }],
  ])('is refused %s', async (_case, headers: Record<string, string>) => {
    const { status, headers: answered, body } = await world.ask('{ open }', { as: null, headers });
    expect(status).toBe(401);
    expect(answered['www-authenticate']).toMatch(/^Bearer /);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(body).not.toHaveProperty('data');
  });

  it('needs no token to ask about the schema', async () => {
    const { status, body } = await world.ask('{ __typename __schema { queryType { name } } }', { as: null });
    expect({ status, data: body.data }).toEqual({
      status: 200,
      data: { __typename: 'Query', __schema: { queryType: { name: 'Query' } } },
    });
  });

  it.each([
    ['{ open vault { code } }', ['vault']],
    ['{ open v: vault { __typename } }', ['v']],
    ['{ owned { label } }', ['owned.label']],
    ['{ owned { ... on Person { l: label } } }', ['owned.l']],
    ['{ houses { name ...N } } fragment N on House { nick }', ['houses.nick']],
    [
      'query($see: Boolean!) { house(id: "h1") { nick @include(if: $see) owner { label } } }',
      ['house.nick', 'house.owner.label'],
    ],
  ])('is refused as a whole when a scope is missing: %s', async (query, paths) => {
    const before = world.subgraph('directory').calls.length;
    const { status, body } = await world.ask(query, { variables: { see: true } });
    expect(status).toBe(403);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN', paths } }] });
    expect(body).not.toHaveProperty('data');
    expect(world.subgraph('directory').calls).toHaveLength(before);
  });

  it('passes with the scopes', async () => {
    const { status, body } = await world.ask('{ vault { code } owned { label } house(id: "h1") { nick } }', {
      as: 'clerk',
    });
    expect({ status, data: body.data }).toEqual({
      status: 200,
      data: { vault: { code: '0000' }, owned: { label: 'Wang' }, house: { nick: 'the corner house' } },
    });
  });

  it('passes without a field that is left out', async () => {
    const query = 'query($see: Boolean!) { house(id: "h1") { name nick @include(if: $see) } }';
    const { body } = await world.ask(query, { variables: { see: false } });
    expect(body).toMatchObject({ data: { house: { name: 'Qinhuai Lane 1' } } });
  });

  it('tells the subgraph who asks', async () => {
    expect((await world.ask('{ whoAsks }', { as: 'clerk' })).body.data).toEqual({ whoAsks: 'clerk' });
  });

  it.each([
    ['several without a name', 'query A { open } query B { open }', undefined],
    ['none of that name', 'query A { open }', 'C'],
  ])('must be one of the document: %s', async (_case, query, operationName) => {
    const { body } = await world.ask(query, { operationName });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] });
  });

  it('has at most so many tokens', async () => {
    const { body } = await world.ask(`{ ${'open '.repeat(15_001)} }`);
    expect(body).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_TOO_LARGE', limit: 'maxTokens', maximum: 15_000 } }],
    });
  });
});
