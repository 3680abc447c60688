import { memorySessions, type Subgraph, type SubgraphResponse } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls, testViewer } from '@onegrid/kit/testing';
import { party } from '@onegrid/party';
import type { Viewer } from '@onegrid/schema';
import { loadParty, partyServiceAccount, startParty } from '../../../../sandbox/src/platforms/party';
import type { RunningStandIn } from '../../../../sandbox/src/stand-in';
import { partySeed, workerNo } from './seed';

/** The party platform and its subgraph, both running. */
export interface PartyWorld {
  readonly platform: RunningStandIn;
  readonly subgraph: Subgraph;
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<SubgraphResponse>;
  authorization(viewer?: Viewer): Promise<string>;
  /** How many check-ins the platform's own store holds. */
  checkIns(): Promise<number>;
  close(): Promise<void>;
}

export const settleMs = 400;

export async function startPartyWorld(): Promise<PartyWorld> {
  const database = await createTestDatabase();
  const platform = await startParty({
    databaseUrl: database.url,
    ports: { port: 0, faultPort: 0 },
    settings: { reviewAfterMs: 0 },
  });
  await loadParty(platform.store, partySeed);
  const calls = await testCalls();
  const subgraph = await party.start({
    databaseUrl: database.url,
    verifyCall: calls.verifyCall,
    sessions: memorySessions(),
    log: silentLog,
    settleMs,
    platform: { baseUrl: platform.url, timeoutMs: 3_000, ...partyServiceAccount },
  });
  const authorization = (viewer: Viewer = testViewer({ subject: workerNo })) => calls.authorization('party', viewer);
  return {
    platform,
    subgraph,
    authorization,
    ask: async (query, variables, viewer) =>
      subgraph.execute({ query, variables, authorization: await authorization(viewer) }),
    checkIns: async () => (await platform.store.count()).check_in ?? 0,
    async close() {
      await subgraph.close();
      await platform.close();
      await database.drop();
    },
  };
}
