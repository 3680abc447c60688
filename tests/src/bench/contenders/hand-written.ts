import { startChildProgram } from '../child-program';
import { type Contender, quick } from './contender';

/** An aggregator written by hand for exactly these operations: what can be reached at all. */
export const handWritten: Contender = {
  name: 'hand-written',
  says: 'node:http and undici, the best fetches written by hand',
  together: quick,
  start: async ({ subgraphOrigin, nodeFlags }) => {
    const program = startChildProgram('hand-written/main', {
      nodeFlags,
      environment: { BENCH_SUBGRAPHS: subgraphOrigin },
    });
    const { url } = await program.hear<{ url: string }>();
    return { url, pid: program.pid, authorizations: [], close: program.close };
  },
};
