import { subgraphModules } from '@onegrid/sandbox';
import { pickPortsInARow } from '../peers/free-ports';
import { type SampleDistrict, startSampleDistrict } from './district';

/** Starts a sample district whose subgraphs listen as well. Another test may take a port between the moment it was found free and its use. */
export async function startOnFreePorts(triesLeft = 4): Promise<SampleDistrict> {
  try {
    return await startSampleDistrict({ subgraphPort: await pickPortsInARow(subgraphModules.length) });
  } catch (failure) {
    const isTaken = failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE';
    if (!isTaken || triesLeft === 0) throw failure;
    return startOnFreePorts(triesLeft - 1);
  }
}
