import { subgraphModules } from '@onegrid/sandbox';
import { isRecord } from '@onegrid/schema';
import { pickPortsInARow } from '../peers/free-ports';
import { type SampleDistrict, startSampleDistrict } from './district';

/** Starts a sample district whose subgraphs listen as well. Another test may take a port between the moment it was found free and its use. */
export async function startOnFreePorts(triesLeft = 4): Promise<SampleDistrict> {
  try {
    return await startSampleDistrict({ subgraphPort: await pickPortsInARow(subgraphModules.length) });
  } catch (failure) {
    // no `instanceof Error`: within jest, errors of Node.js itself are of another realm
    const isTaken = isRecord(failure) && failure.code === 'EADDRINUSE';
    if (!isTaken || triesLeft === 0) throw failure;
    return startOnFreePorts(triesLeft - 1);
  }
}
