import { request as send } from 'undici';
import { TinyWorld } from '../testing/tiny-world';

async function get(world: TinyWorld, path: string) {
  const answer = await send(`${world.gateway.url}${path}`);
  return { status: answer.statusCode, body: await answer.body.json() };
}

describe('health', () => {
  let world: TinyWorld;
  let isDatabaseUp = true;

  beforeEach(async () => {
    isDatabaseUp = true;
    const checkDatabase = async () => {
      if (!isDatabaseUp) throw new RangeError('no database');
    };
    world = await TinyWorld.start({ local: ['directory', 'safety'], settings: { checkDatabase } });
  });
  afterEach(() => world.end());

  it('is up and ready when every subgraph and the database answer', async () => {
    expect(await get(world, '/healthz')).toEqual({ status: 200, body: { status: 'up' } });
    expect(await get(world, '/readyz')).toMatchObject({
      status: 200,
      body: { ready: true, subgraphs: { directory: true, urban: true, safety: true }, database: true },
    });
  });

  it('is up but not ready without a subgraph', async () => {
    await world.subgraph('urban').goesDown();
    expect(await get(world, '/healthz')).toMatchObject({ status: 200 });
    expect(await get(world, '/readyz')).toMatchObject({
      status: 503,
      body: { ready: false, subgraphs: { directory: true, urban: false, safety: true }, database: true },
    });
  });

  it('is not ready without the database', async () => {
    isDatabaseUp = false;
    expect(await get(world, '/readyz')).toMatchObject({ status: 503, body: { ready: false, database: false } });
  });

  it('asks each subgraph once for callers at the same time', async () => {
    world.subgraph('urban').slow(100);
    await Promise.all([get(world, '/readyz'), get(world, '/readyz'), get(world, '/readyz')]);
    expect(world.subgraph('urban').calls).toHaveLength(1);
  });
});
