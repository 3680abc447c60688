import { serverAudits } from 'graphql-http';
import { TinyWorld } from '../testing/tiny-world';

/**
 * The audits of the GraphQL over HTTP specification (https://github.com/graphql/graphql-http). They ask `{ __typename }`, so no token is needed.
 * Known: three MAY audits send GET without a header that a browser would ask leave for; cross-site request forgery prevention refuses those.
 */
const refusedByCsrfPrevention = ['5A70', 'D6D5', '6A70'];

describe('GraphQL over HTTP', () => {
  let world: TinyWorld;
  beforeAll(async () => {
    world = await TinyWorld.start({ local: ['directory', 'urban', 'safety'] });
  });
  afterAll(() => world.end());

  it.each(serverAudits({ url: 'http://replaced' }).map((audit) => [audit.id, audit.name]))('%s %s', async (id) => {
    const audit = serverAudits({ url: `${world.gateway.url}/graphql` }).find((each) => each.id === id);
    const { status } = (await audit?.fn()) ?? { status: 'missing' };
    expect(status).toBe(refusedByCsrfPrevention.includes(id) ? 'notice' : 'ok');
  });
});
