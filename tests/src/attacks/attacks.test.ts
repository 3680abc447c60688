import { directory } from '@onegrid/directory';
import { createGatewayClient, type Subgraph } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls } from '@onegrid/kit/testing';
import { readContributions } from '@onegrid/schema';
import { allowedBy, targetAt } from './attack';
import { directAccess } from './classes/direct-access';
import { GatewayProcess } from './gateway-process';
import { ProbeGraph } from './probe-graph';
import { attacks, runAttacks } from './run-attacks';

describe('an attack', () => {
  let graph: ProbeGraph;
  let gateway: GatewayProcess;

  beforeAll(async () => {
    graph = await ProbeGraph.start();
    gateway = await GatewayProcess.start(graph.supergraphSdl);
  });
  afterAll(async () => {
    await gateway.stop();
    await graph.close();
  });

  it.each(attacks.map((each) => [each.name, each] as const))('is refused: %s', async (_name, attack) => {
    for await (const { allowed, isAlive } of runAttacks(targetAt(gateway.url, true), [attack], null))
      expect({ allowed, isAlive }).toEqual({ allowed: null, isAlive: true });
  });
});

describe('direct access to a subgraph', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let subgraph: Subgraph;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { verifyCall } = await testCalls();
    const nowhere = 'http://127.0.0.1:9';
    const graph = createGatewayClient({ url: nowhere, tokenUrl: nowhere, clientId: '', clientSecret: '', scope: '' });
    subgraph = await directory.start({
      databaseUrl: database.url,
      verifyCall,
      log: silentLog,
      graph,
      contributions: () => readContributions(''),
    });
  });
  afterAll(async () => {
    await subgraph.close();
    await database.drop();
  });

  it.each(directAccess.map((each) => [each.name, each] as const))('is refused: %s', async (_name, attack) => {
    const { url } = await subgraph.listen(0);
    expect(allowedBy(attack, await attack.fire(targetAt(url)))).toBeNull();
  });
});
