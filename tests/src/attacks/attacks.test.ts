import { targetAt } from './attack';
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
    for await (const { allowed, isAlive } of runAttacks(targetAt(gateway.url), [attack], null))
      expect({ allowed, isAlive }).toEqual({ allowed: null, isAlive: true });
  });
});
