import { accessTokenVerifier } from '@onegrid/gateway';
import { describeWith } from '@onegrid/kit/testing';
import { subgraphModules } from '@onegrid/sandbox';
import { type SampleDistrict, startSampleDistrict } from '../journeys/district';
import { signInAs, type Worker } from '../journeys/worker';
import { askGateway } from './compare-answers';
import { pickPortsInARow } from './free-ports';
import { districtOperations } from './operations';
import { type Peer, startHiveGateway } from './start-hive-gateway';

const setUpMs = 10 * 60_000;

/** Another test may take a port between the moment it was found free and its use. */
async function startOnFreePorts(triesLeft = 4): Promise<SampleDistrict> {
  try {
    return await startSampleDistrict({ subgraphPort: await pickPortsInARow(subgraphModules.length) });
  } catch (failure) {
    const isTaken = failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE';
    if (!isTaken || triesLeft === 0) throw failure;
    return startOnFreePorts(triesLeft - 1);
  }
}

/** Nobody has the peer unless he asks for it: it is installed here. */
const present = undefined;

describeWith('peers', present)('Hive Gateway on our supergraph (needs ONEGRID_REQUIRE=peers)', () => {
  let district: SampleDistrict;
  let worker: Worker;
  let hive: Peer;

  beforeAll(async () => {
    district = await startOnFreePorts();
    const { gateway, supergraphSdl, demonstration } = district.sandbox;
    worker = await signInAs(gateway.url, demonstration.workerNo);
    const issuer = `${gateway.url}/oidc`;
    const verify = accessTokenVerifier({ issuer, jwksUrl: `${issuer}/jwks` });
    hive = await startHiveGateway({
      supergraphSdl,
      privateJwk: district.settings.secrets.callKey,
      viewer: await verify(worker.accessToken),
    });
  }, setUpMs);
  afterAll(async () => {
    await hive?.close();
    await district?.close();
  });

  it('answers every operation as ours does', async () => {
    for (const operation of districtOperations(district.sandbox.demonstration)) {
      const ours = await askGateway(district.sandbox.gateway.url, operation, worker.accessToken);
      const theirs = await askGateway(hive.url, operation);
      expect({ operation: operation.name, ...theirs }).toEqual({ operation: operation.name, ...ours });
    }
  });
});
