import type { GraphClient, SubgraphResponse } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls, testViewer } from '@onegrid/kit/testing';
import type { Contributions, Viewer } from '@onegrid/schema';
import { directory } from '../directory.subgraph';
import { importDirectory } from '../load/import-directory';
import { gridA, sampleLocalIds, sampleRows } from './sample-rows';

export const noContributions: Contributions = { acceptances: [], contributions: [], platforms: [] };

/** The worker of the first grid, who has no scopes. */
export const workerA: Viewer = testViewer({ subject: 'JY0001', scopes: [], regions: [gridA] });
export const districtCentre: Viewer = testViewer({ subject: 'JY0900', scopes: [] });
/** The service that delivers entries, for the whole district. */
export const deliverer: Viewer = testViewer({ subject: 'onegrid-entries' });

export interface TestDirectory {
  readonly databaseUrl: string;
  ask(viewer: Viewer, query: string, variables?: Record<string, unknown>): Promise<SubgraphResponse>;
  close(): Promise<void>;
}

/** Starts a directory with the sample rows on a database of its own. */
export async function startTestDirectory(
  contributions: Contributions = noContributions,
  graph: GraphClient = { execute: async () => ({}) },
): Promise<TestDirectory> {
  const database = await createTestDatabase();
  const calls = await testCalls();
  await importDirectory(database.url, sampleRows, sampleLocalIds);
  const subgraph = await directory.start({
    databaseUrl: database.url,
    verifyCall: calls.verifyCall,
    log: silentLog,
    contributions: () => contributions,
    graph,
    now: () => Date.parse('2019-12-31T00:00:00Z'),
  });
  return {
    databaseUrl: database.url,
    ask: async (viewer, query, variables = {}) =>
      subgraph.execute({ query, variables, authorization: await calls.authorization('directory', viewer) }),
    async close() {
      await subgraph.close();
      await database.drop();
    },
  };
}
