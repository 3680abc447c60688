import { accessTokenVerifier } from '@onegrid/gateway';
import { describeWith } from '@onegrid/kit/testing';
import type { SampleDistrict } from '../journeys/district';
import { startOnFreePorts } from '../journeys/start-on-free-ports';
import { signInAs, type Worker } from '../journeys/worker';
import { askGateway } from './compare-answers';
import { districtOperations } from './operations';
import { type Peer, startHiveGateway } from './start-hive-gateway';

const setUpMs = 10 * 60_000;

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
