import { createHash } from 'node:crypto';
import { accessTokenVerifier, deliveryClientId, type RunningGateway, startGateway } from '@onegrid/gateway';
import { createGatewayClient } from '@onegrid/kit';
import { silentLog } from '@onegrid/kit/testing';
import { callSigner, deliverScope } from '@onegrid/schema';
import type { SampleDistrict } from './district';
import { startOnFreePorts } from './start-on-free-ports';
import { uploadPhoto } from './upload-photo';
import { signInAs } from './worker';

const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(300_000, 7)]);
const id = createHash('sha256').update(photo).digest('hex');

describe('photos through a gateway whose subgraphs are elsewhere', () => {
  let district: SampleDistrict;
  let gateway: RunningGateway;

  beforeAll(async () => {
    district = await startOnFreePorts();
    const issuer = `${district.sandbox.gateway.url}/oidc`;
    gateway = await startGateway({
      port: 0,
      supergraphSdl: district.sandbox.supergraphSdl,
      localSubgraphs: {},
      identity: {
        signCall: callSigner(district.settings.secrets.callKey),
        verifyAccessToken: accessTokenVerifier({ issuer, jwksUrl: `${issuer}/jwks` }),
      },
      log: silentLog,
    });
  }, 120_000);
  afterAll(async () => {
    await gateway.close();
    await district.close();
  });

  it('are uploaded by a worker', async () => {
    const worker = await signInAs(district.sandbox.gateway.url, district.sandbox.demonstration.workerNo);
    expect(await uploadPhoto(gateway.url, worker, photo)).toEqual({
      attachment: { id, sizeBytes: photo.length },
      errors: [],
    });
  });

  it('are handed to a platform', async () => {
    const client = createGatewayClient({
      url: `${gateway.url}/graphql`,
      tokenUrl: `${district.sandbox.gateway.url}/oidc/token`,
      clientId: deliveryClientId,
      clientSecret: district.settings.secrets.deliverySecret,
      scope: deliverScope,
    });
    const entry = {
      id: '0190a0a0-0000-7000-8000-000000000001',
      kind: 'HAZARD',
      occurredAt: '2026-11-20T10:00:00+08:00',
      recordedAt: '2026-11-20T10:00:01+08:00',
      enteredBy: { workerNo: 'JY0001', name: '王一' },
      grid: { code: '320105001007001', name: '兆园第一网格' },
      subject: {
        type: 'Place',
        id: 'S-NEW',
        name: '新开小店',
        address: '兆园路9号',
        position: { longitude: 118.76, latitude: 32.03 },
        rented: false,
        ownerName: null,
        ownerPhone: null,
        localIds: [],
      },
      attachments: [{ id, mediaType: 'image/jpeg', sizeBytes: photo.length }],
      content: {
        hazard: {
          category: 'FIRE',
          level: 'GENERAL',
          description: '楼道堆物',
          inPublicArea: false,
          fixedOnSite: true,
          treatBy: null,
          responsiblePerson: null,
          responsiblePhone: null,
        },
      },
    };
    const delivery = { id: '0190a0a0-0000-7000-8000-000000000002', attempt: 1, entry };
    try {
      const { data, errors } = await client.execute({
        query:
          'mutation ($delivery: DeliveryInput!, $photos: [Upload!]) { safetyAcceptHazard(delivery: $delivery, photos: $photos) { outcome } }',
        variables: { delivery, photos: [null] },
        files: [{ path: 'variables.photos.0', name: `${id}.jpg`, mediaType: 'image/jpeg', bytes: photo }],
      });
      expect(errors).toBeUndefined();
      expect(data).toEqual({ safetyAcceptHazard: { outcome: 'UNDER_REVIEW' } });
    } finally {
      await client.close();
    }
    const safety = district.sandbox.standIns.get('safety');
    const kept = await safety?.store.pool.query<{ content: Buffer }>('SELECT content FROM oss_file');
    expect(kept?.rows.map(({ content }) => content.equals(photo))).toEqual([true]);
  });
});
