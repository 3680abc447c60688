import { TinyWorld } from '../../testing/tiny-world';
import { costHeader } from './show-cost';

describe('the cost of an operation', () => {
  let world: TinyWorld;
  beforeAll(async () => {
    world = await TinyWorld.start({ settings: { costShown: true, limits: { maxCost: 10 } } });
  });
  afterAll(() => world.end());

  it('is in the answer of a client that asks for it', async () => {
    const asked = await world.ask('{ houses { id owner { id } } }', { headers: { [costHeader]: 'true' } });
    expect(asked.body).toMatchObject({ errors: [{ extensions: { code: 'COST_TOO_HIGH', cost: 20, maxCost: 10 } }] });
    const shown = await world.ask('{ houses { id cases } }', { headers: { [costHeader]: 'true' } });
    expect(shown.body.extensions?.cost).toEqual({ estimated: 10, actual: 2, maximum: 10 });
    const silent = await world.ask('{ houses { id cases } }');
    expect(silent.body.extensions).not.toHaveProperty('cost');
  });
});
