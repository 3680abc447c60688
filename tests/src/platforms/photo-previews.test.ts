import { type DeliveryStep, type Photo, previewDelivery, previewPhotos, type TakeDown } from '@onegrid/kit';
import type { CanonicalEntry } from '@onegrid/schema';
import { stepsOf as communitySteps } from '../../../subgraphs/community/src/accept/steps-of';
import { previewClient as communityClient } from '../../../subgraphs/community/src/platform/offline-client';
import { complaintStep } from '../../../subgraphs/environment/src/accept/complaint-step';
import { previewClient as environmentClient } from '../../../subgraphs/environment/src/platform/offline-client';
import { uploadSteps } from '../../../subgraphs/safety/src/accept/upload-steps';
import { previewClient as safetyClient } from '../../../subgraphs/safety/src/platform/offline-client';
import { caseStep } from '../../../subgraphs/urban/src/accept/case-step';
import { previewClient as urbanClient } from '../../../subgraphs/urban/src/platform/offline-client';

const hazard: CanonicalEntry = {
  kind: 'HAZARD',
  id: 'E1',
  occurredAt: '2026-11-20T02:00:00Z',
  recordedAt: '2026-11-20T02:00:01Z',
  enteredBy: { workerNo: 'JY0001', name: '网格员甲' },
  grid: { code: '320105001001001', name: '网格001' },
  subject: {
    type: 'House',
    id: 'H1',
    name: '兆园1号',
    address: '兆园1号',
    position: { longitude: 118.76, latitude: 32.04 },
    localIds: [
      { platform: 'community', id: '1000000000000000001' },
      { platform: 'safety', id: 'CZF1' },
    ],
  },
  content: {
    hazard: {
      category: 'POLLUTION',
      level: 'GENERAL',
      description: '楼道堆放杂物',
      inPublicArea: true,
      treatBy: '2099-01-31',
      fixedOnSite: false,
    },
  },
  attachments: [
    { id: 'a'.repeat(64), mediaType: 'image/jpeg', sizeBytes: 3 },
    { id: 'b'.repeat(64), mediaType: 'image/png', sizeBytes: 8 },
  ],
} as unknown as CanonicalEntry;
const files = ['OG-<mark>.jpg', 'OG-<mark>.png'];

const look = async (steps: (takeDown: TakeDown, photos: readonly Photo[]) => readonly DeliveryStep[]) => {
  const preview = await previewDelivery({}, (takeDown) => steps(takeDown, previewPhotos(hazard)));
  expect(preview.problems).toEqual([]);
  return preview.requests;
};

describe('photos in a preview', () => {
  it('of the community: each is uploaded, the record names their paths', async () => {
    const requests = await look((takeDown, photos) =>
      communitySteps(communityClient(hazard, takeDown), hazard, photos),
    );
    expect(requests).toMatchObject([
      { step: 'photo-0', address: 'POST /resource/oss/upload', fields: { file: files[0] } },
      { step: 'photo-1', address: 'POST /resource/oss/upload', fields: { file: files[1] } },
      { step: 'event', fields: { photos: '<photo-0>,<photo-1>' } },
    ]);
  });

  it('of safety: each is uploaded, the hazard names their URLs', async () => {
    const requests = await look((takeDown, photos) => uploadSteps(hazard, safetyClient(takeDown), photos));
    expect(requests).toMatchObject([
      { step: 'photo-0', address: 'POST /sys/oss/file/upload', fields: { file: files[0] } },
      { step: 'photo-1', fields: { file: files[1] } },
      { step: 'check', fields: expect.not.objectContaining({ photos: expect.anything() }) },
      { step: 'hazard', fields: { photos: '<photo-0>,<photo-1>' } },
    ]);
  });

  it('of urban management: in the same request', async () => {
    const localGrid = { toMetres: () => ({ x: '1', y: '2' }), toDegrees: () => null };
    const requests = await look((takeDown, photos) => [
      caseStep(hazard, { client: urbanClient(takeDown), localGrid }, photos),
    ]);
    expect(requests).toMatchObject([{ step: 'case', fields: { beforePhoto: files } }]);
  });

  it('of the environment: inside the complaint, their bytes left out', async () => {
    const requests = await look((takeDown, photos) => [complaintStep(hazard, environmentClient(takeDown), photos)]);
    const evidence = [
      { name: files[0], contentType: 'image/jpeg', data: '<base64>' },
      { name: files[1], contentType: 'image/png', data: '<base64>' },
    ];
    expect(requests).toMatchObject([{ step: 'complaint', fields: { evidence } }]);
  });
});
