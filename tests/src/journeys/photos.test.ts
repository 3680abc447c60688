import { createHash, randomBytes } from 'node:crypto';
import { acceptedDeliveries } from './accepted-deliveries';
import { countRecords, type SampleDistrict, startSampleDistrict } from './district';
import { uploadPhoto } from './upload-photo';
import { signInAs, type Worker } from './worker';

const jpeg = () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(200_000)]);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Where each platform keeps its pictures, and in which tables the records that may have them stand. */
const kept: Readonly<Record<string, { readonly table: string; readonly sql: string }>> = {
  community: { table: 'sys_oss', sql: 'SELECT content FROM sys_oss ORDER BY oss_id' },
  safety: { table: 'oss_file', sql: 'SELECT content FROM oss_file ORDER BY create_time, id' },
  urban: { table: 'case_media', sql: 'SELECT content FROM case_media ORDER BY media_id' },
  environment: { table: 'complaint_evidence', sql: 'SELECT content FROM complaint_evidence ORDER BY id' },
};
const platforms = Object.keys(kept);

describe('photos, uploaded once', () => {
  let district: SampleDistrict;
  let worker: Worker;
  let keys = 0;

  beforeAll(async () => {
    district = await startSampleDistrict();
    worker = await signInAs(district.sandbox.gateway.url, district.sandbox.demonstration.workerNo);
  }, 120_000);
  afterAll(() => district.close());

  const url = (path: string) => `${district.sandbox.gateway.url}${path}`;
  const standIn = (name: string) => {
    const found = district.sandbox.standIns.get(name);
    if (!found) throw new Error(`no stand-in ${name}`);
    return found;
  };

  const upload = (bytes: Buffer) => uploadPhoto(district.sandbox.gateway.url, worker, bytes);

  async function report(attachmentIds: readonly string[]) {
    const { data, errors } = await worker.ask<{
      reportHazard: { entry: { id: string } | null; errors: { code: string }[] };
    }>('mutation ($input: ReportHazardInput!) { reportHazard(input: $input) { entry { id } errors { code field } } }', {
      input: {
        idempotencyKey: `photos-${++keys}`,
        occurredAt: '2026-11-20T10:00:00+08:00',
        houseId: district.sandbox.demonstration.houseId,
        hazard: {
          category: 'POLLUTION',
          description: '楼道口焚烧垃圾，浓烟扰民',
          inPublicArea: true,
          treatBy: '2099-12-31',
        },
        attachmentIds,
      },
    });
    expect(errors).toBeUndefined();
    expect(data?.reportHazard.errors).toEqual([]);
    return data?.reportHazard.entry?.id ?? '';
  }

  const accepted = (id: string) => acceptedDeliveries(worker, id);

  const pictures = async (name: string): Promise<Buffer[]> => {
    const { rows } = await standIn(name).store.pool.query<{ content: Buffer }>(kept[name]?.sql ?? '');
    return rows.map(({ content }) => content);
  };

  it('reach every accepting platform by its own way, byte for byte, and hang on its record', async () => {
    const photos = [jpeg(), jpeg()];
    const ids: string[] = [];
    for (const photo of photos) ids.push((await upload(photo)).attachment?.id ?? '');
    expect(ids).toEqual(photos.map(sha256));
    const deliveries = await accepted(await report(ids));
    expect(deliveries.map(({ platform, photos: count }) => `${platform.name} ${count}`)).toEqual(
      [...platforms].sort().map((name) => `${name} 2`),
    );
    for (const name of platforms) expect((await pictures(name)).map(sha256)).toEqual(ids);

    const event = await standIn('community').store.pool.query<{ photos: string }>(
      'SELECT photos FROM grid_event WHERE photos IS NOT NULL',
    );
    const paths = event.rows.map((row) => row.photos.split(','));
    expect(paths).toEqual([[expect.stringMatching(/^\/profile\/upload\//), expect.any(String)]]);
    const served = await fetch(`${standIn('community').url}${paths[0]?.[1]}`);
    expect(served.headers.get('content-type')).toBe('image/jpeg');
    expect(sha256(new Uint8Array(await served.arrayBuffer()))).toBe(ids[1]);
    const hazard = await standIn('safety').store.pool.query<{ photos: string }>(
      'SELECT photos FROM hazard WHERE photos IS NOT NULL',
    );
    expect(hazard.rows.map((row) => row.photos.split(',').length)).toEqual([2]);
  });

  it('are there once when the reply to any upload or record is lost after the commit', async () => {
    const photos = [jpeg(), jpeg()];
    for (const photo of photos) await upload(photo);
    const before = await Promise.all(platforms.map((name) => countRecords(district.sandbox, name)));
    // the community platform and the safety office take three writes each for this, the others one
    await standIn('community').faults.set({ dropReplies: 3 });
    await standIn('safety').faults.set({ dropReplies: 4 });
    await standIn('urban').faults.set({ dropReplies: 1 });
    await standIn('environment').faults.set({ dropReplies: 1 });
    const deliveries = await accepted(await report(photos.map(sha256)));
    expect(deliveries.every(({ attempts }) => attempts > 1)).toBe(true);
    for (const [index, name] of platforms.entries()) {
      const counts = await countRecords(district.sandbox, name);
      const table = kept[name]?.table ?? '';
      expect([name, (counts[table] ?? 0) - (before[index]?.[table] ?? 0)]).toEqual([name, 2]);
      expect((await pictures(name)).slice(-2).map(sha256)).toEqual(photos.map(sha256));
    }
  }, 120_000);

  it('come back through the gateway for whoever may see the entry', async () => {
    const photo = jpeg();
    await upload(photo);
    const entryId = await report([sha256(photo)]);
    const { data } = await worker.ask<{ entry: { attachments: { url: string }[] } }>(
      'query ($id: ID!) { entry(id: $id) { attachments { url } } }',
      { id: entryId },
    );
    const path = data?.entry.attachments[0]?.url ?? '';
    const get = (by: Worker | null) =>
      fetch(url(path), { headers: by ? { authorization: `Bearer ${by.accessToken}` } : {} });
    const answered = await get(worker);
    expect(answered.status).toBe(200);
    expect(answered.headers.get('content-type')).toBe('image/jpeg');
    expect(answered.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answered.headers.get('cache-control')).toBe('private, max-age=3600');
    expect(sha256(new Uint8Array(await answered.arrayBuffer()))).toBe(sha256(photo));
    expect((await get(null)).status).toBe(401);
    const other = await fetch(url(`/attachments/${entryId}/${'0'.repeat(64)}`), {
      headers: { authorization: `Bearer ${worker.accessToken}` },
    });
    expect(other.status).toBe(404);
    await accepted(entryId);
  });

  it('show in the form where a platform takes any', async () => {
    const fieldOf = async (kind: string) => {
      const { data } = await worker.ask<{
        entryForm: { fields: { path: string; type: string; neededBy: { platform: { name: string } }[] }[] };
      }>(
        'query ($kind: EntryKind!) { entryForm(kind: $kind) { fields { path type neededBy { platform { name } } } } }',
        { kind },
      );
      return data?.entryForm.fields.find(({ path }) => path === 'attachmentIds') ?? null;
    };
    const hazard = await fieldOf('HAZARD');
    expect(hazard?.type).toBe('PHOTOS');
    expect(hazard?.neededBy.map(({ platform }) => platform.name).sort()).toEqual([...platforms].sort());
    expect(await fieldOf('WISH')).toBeNull();
  });
});
