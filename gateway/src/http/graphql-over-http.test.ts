import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertUsage } from '@onegrid/schema';
import { serverAudits } from 'graphql-http';
import { pino } from 'pino';
import { readOptions } from '../standalone/options';
import { runAlone } from '../standalone/run-alone';
import { Greeter } from '../testing/greeter';
import { TinyWorld } from '../testing/tiny-world';

/** Audits that the gateway does not pass, all of them MAY: they send GET without a header that a browser would ask leave for, and the prevention of cross-site request forgery refuses those. */
const refusedByCsrfPrevention = ['5A70', 'D6D5', '6A70'];

/** Something that listens at a URL. */
interface Running {
  readonly url: string;
  end(): Promise<void>;
}

async function districtGateway(): Promise<Running> {
  const world = await TinyWorld.start({ local: ['directory', 'urban', 'safety'] });
  return { url: world.gateway.url, end: () => world.end() };
}

/** `onegrid gateway --no-auth`. */
async function standaloneGateway(): Promise<Running> {
  const greeter = await Greeter.listen();
  const directory = await mkdtemp(join(tmpdir(), 'gateway-'));
  const file = join(directory, 'supergraph.graphql');
  await writeFile(file, greeter.supergraph());
  const options = readOptions(['--supergraph', file, '--port', '0', '--no-auth'], {});
  assertUsage(options, 'only the usage was asked for');
  const program = await runAlone(options, pino({ level: 'silent' }));
  return {
    url: program.url,
    async end() {
      await program.close();
      await greeter.close();
      await rm(directory, { recursive: true });
    },
  };
}

const audits = (url: string) => serverAudits({ url: `${url}/graphql` });
const listed = audits('http://replaced').map(({ id, name }) => [id, name] as const);

/** The audits of the GraphQL over HTTP specification (https://github.com/graphql/graphql-http). They ask `{ __typename }`, so no token is needed. */
describe.each([
  ['within another program, with sign-in', districtGateway],
  ['alone, without sign-in', standaloneGateway],
])('GraphQL over HTTP, of a gateway %s', (_case, start) => {
  let gateway: Running;
  beforeAll(async () => {
    gateway = await start();
  });
  afterAll(() => gateway.end());

  it.each(listed)('%s %s', async (id) => {
    const audit = audits(gateway.url).find((each) => each.id === id);
    const { status } = (await audit?.fn()) ?? { status: 'missing' };
    expect(status).toBe(refusedByCsrfPrevention.includes(id) ? 'notice' : 'ok');
  });
});

it('passes every audit that is not a MAY', () => {
  const passed = listed.filter(([id]) => !refusedByCsrfPrevention.includes(id)).map(([, name]) => name);
  expect(passed).toEqual(expect.arrayContaining(listed.map(([, name]) => name).filter((name) => !/^MAY\b/.test(name))));
});
