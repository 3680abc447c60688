import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChildProgram } from './child-program';
import { issueTokens } from './contenders/issue-tokens';
import { benchmarkSupergraph, wholeSchema } from './graph/schemas';
import type { Bench } from './measure/measure-workload';

export interface OpenBench extends Bench {
  close(): Promise<void>;
}

/** Starts what every measurement needs: the subgraphs, the load, the issuer of tokens, the supergraph in a file. */
export async function openBench(connections: number): Promise<OpenBench> {
  const directory = await mkdtemp(join(tmpdir(), 'onegrid-bench-'));
  const subgraphs = startChildProgram('subgraphs/main');
  const load = startChildProgram('load/main');
  const identity = await issueTokens(connections);
  const { origin } = await subgraphs.hear<{ origin: string }>();
  const supergraphFile = join(directory, 'supergraph.graphql');
  await writeFile(supergraphFile, benchmarkSupergraph(origin));
  return {
    world: { directory, supergraphFile, subgraphOrigin: origin, identity, nodeFlags: [] },
    subgraphs,
    load,
    reference: wholeSchema(),
    note: (text) => process.stderr.write(`${text}\n`),
    close: async () => {
      await Promise.all([subgraphs.close(), load.close(), identity.close()]);
      await rm(directory, { recursive: true });
    },
  };
}
