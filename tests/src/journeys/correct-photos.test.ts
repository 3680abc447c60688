import { createHash, randomBytes } from 'node:crypto';
import { type SampleDistrict, startSampleDistrict } from './district';
import { uploadPhoto } from './upload-photo';
import { signInAs, type Worker } from './worker';

const jpeg = () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(50_000)]);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What each platform's record shows, in order: SQL of its own store. */
const shown: Readonly<Record<string, string>> = {
  community: `SELECT o.content FROM grid_event e, unnest(string_to_array(e.photos, ',')) WITH ORDINALITY AS p(path, place)
    JOIN sys_oss o ON o.file_name = p.path WHERE e.del_flag = '0' ORDER BY e.event_id, p.place`,
  safety: `SELECT o.content FROM hazard h, unnest(string_to_array(h.photos, ',')) WITH ORDINALITY AS p(url, place)
    JOIN oss_file o ON o.url = p.url WHERE h.audit_status <> '3' ORDER BY h.create_time, p.place`,
  urban: `SELECT m.content FROM case_media m WHERE m.rec_id = (SELECT max(rec_id) FROM case_info) ORDER BY m.media_id`,
  environment: 'SELECT content FROM complaint_evidence ORDER BY id',
};
const platforms = Object.keys(shown);

describe('the photos of a correction', () => {
  let district: SampleDistrict;
  let worker: Worker;

  beforeAll(async () => {
    district = await startSampleDistrict();
    worker = await signInAs(district.sandbox.gateway.url, district.sandbox.demonstration.workerNo);
    for (const name of platforms) await district.sandbox.standIns.get(name)?.faults.set({ slowReviewMs: 600_000 });
  }, 120_000);
  afterAll(() => district.close());

  const hazard = (idempotencyKey: string, attachmentIds: readonly string[]) => ({
    idempotencyKey,
    occurredAt: '2026-11-20T10:00:00+08:00',
    houseId: district.sandbox.demonstration.houseId,
    hazard: {
      category: 'POLLUTION',
      description: '楼道口焚烧垃圾，浓烟扰民',
      inPublicArea: true,
      treatBy: '2099-12-31',
    },
    attachmentIds,
  });
  /** Returns the id of the entry once every platform has it. */
  async function handedOver(mutation: string, variables: Record<string, unknown>): Promise<string> {
    const { data, errors } = await worker.ask<{ payload: { entry: { id: string } | null; errors: object[] } }>(
      mutation,
      variables,
    );
    expect(errors).toBeUndefined();
    expect(data?.payload.errors).toEqual([]);
    const id = data?.payload.entry?.id ?? '';
    for (;;) {
      const answer = await worker.ask<{ entry: { deliveries: { state: string; photos: number }[] } }>(
        'query ($id: ID!) { entry(id: $id) { deliveries { state photos } } }',
        { id },
      );
      const deliveries = answer.data?.entry.deliveries ?? [];
      if (deliveries.length === platforms.length && deliveries.every(({ state }) => state === 'UNDER_REVIEW')) {
        expect(deliveries.map(({ photos }) => photos)).toEqual(platforms.map(() => 2));
        return id;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  const shownOn = async (name: string) => {
    const { rows = [] } = (await district.sandbox.standIns.get(name)?.store.pool.query(shown[name] ?? '')) ?? {};
    return rows.map(({ content }: { content: Buffer }) => sha256(content));
  };

  it('take the place of those that the record had, whether it is edited or made anew', async () => {
    const photos = [jpeg(), jpeg(), jpeg()];
    for (const photo of photos) await uploadPhoto(district.sandbox.gateway.url, worker, photo);
    const [first = '', second = '', third = ''] = photos.map(sha256);
    const id = await handedOver(
      'mutation ($input: ReportHazardInput!) { payload: reportHazard(input: $input) { entry { id } errors { code field } } }',
      { input: hazard('first', [first, second]) },
    );
    for (const name of platforms) expect([name, await shownOn(name)]).toEqual([name, [first, second]]);
    await handedOver(
      'mutation ($id: ID!, $hazard: ReportHazardInput!) { payload: correctEntry(id: $id, input: { hazard: $hazard }) { entry { id } errors { code field } } }',
      { id, hazard: hazard('corrected', [first, third]) },
    );
    for (const name of platforms) expect([name, await shownOn(name)]).toEqual([name, [first, third]]);
  }, 60_000);
});
