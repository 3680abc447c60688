import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { openDataSource } from '@onegrid/kit';
import { testViewer } from '@onegrid/kit/testing';
import { gridCode, startTestEntries, type TestEntries } from '../testing/start-entries';
import { cleanAttachments } from './clean-attachments';

const jpeg = (text: string) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(text)]);
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('png')]);
const idOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const colleague = testViewer({ subject: 'JY9999', regions: [gridCode] });
const dayMs = 86_400_000;

interface AttachmentPayload {
  readonly attachment: { readonly id: string; readonly mediaType: string; readonly sizeBytes: number } | null;
  readonly errors: readonly { readonly code: string; readonly field: string }[];
}

describe('photos', () => {
  let entries: TestEntries;
  let keys = 0;

  beforeAll(async () => {
    entries = await startTestEntries('HAZARD', { photos: 2 }, { attachments: { maxBytes: 100 } });
  });
  afterAll(() => entries.close());

  async function upload(bytes: Buffer, viewer = testViewer({ regions: [gridCode] })): Promise<AttachmentPayload> {
    const file = { filename: 'a.gif', mimetype: 'image/gif', createReadStream: () => Readable.from([bytes]) };
    const answer = await entries.ask(
      'mutation ($file: Upload!) { uploadAttachment(file: $file) { attachment { id mediaType sizeBytes } errors { code field } } }',
      { file },
      viewer,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data?.uploadAttachment as AttachmentPayload;
  }
  const report = (attachmentIds: readonly string[], changes: object = {}) =>
    entries.record('reportHazard', {
      idempotencyKey: `photos-${++keys}`,
      occurredAt: '2026-11-20T10:00:00+08:00',
      houseId: 'H1',
      hazard: { category: 'FIRE', description: '楼道堆物', treatBy: '2099-01-31' },
      attachmentIds,
      ...changes,
    });
  const shown = async (id: string | undefined, viewer = testViewer({ regions: [gridCode] })) =>
    (
      await entries.ask(
        'query ($id: ID!) { entry(id: $id) { attachments { id mediaType sizeBytes url } deliveries { photos } } }',
        { id },
        viewer,
      )
    ).data?.entry as { attachments: { id: string; url: string | null }[]; deliveries: { photos: number }[] } | null;
  const content = async (entryId: string | undefined, id: string, viewer = testViewer({ regions: [gridCode] })) =>
    (
      await entries.ask(
        'query ($entryId: ID!, $id: ID!) { attachmentContent(entryId: $entryId, id: $id) { mediaType base64 } }',
        { entryId, id },
        viewer,
      )
    ).data?.attachmentContent as { mediaType: string; base64: string } | null;
  const stored = async (): Promise<string[]> => {
    const database = await openDataSource(entries.databaseUrl, 'entries', { entities: [], migrations: [] });
    try {
      return (await database.query('SELECT id FROM attachment')).map(({ id }: { id: string }) => id);
    } finally {
      await database.destroy();
    }
  };

  it('are known by their bytes: the kind as these say, the id before the upload, the same bytes kept once', async () => {
    const bytes = jpeg('once');
    const first = await upload(bytes);
    expect(first).toEqual({
      attachment: { id: idOf(bytes), mediaType: 'image/jpeg', sizeBytes: bytes.length },
      errors: [],
    });
    expect(await upload(bytes)).toEqual(first);
    expect(await upload(bytes, colleague)).toEqual(first);
    expect((await stored()).filter((id) => id === idOf(bytes))).toHaveLength(1);
    expect((await upload(png)).attachment?.mediaType).toBe('image/png');
  });

  it('are refused when they are no photo, or too large', async () => {
    const refused = async (bytes: Buffer) => (await upload(bytes)).errors;
    expect(await refused(Buffer.from('<svg onload="alert(1)"/>'))).toEqual([
      { code: 'ATTACHMENT_TYPE_NOT_TAKEN', field: 'file' },
    ]);
    expect(await refused(jpeg('x'.repeat(100)))).toEqual([{ code: 'ATTACHMENT_TOO_LARGE', field: 'file' }]);
    expect(await refused(Buffer.alloc(0))).toEqual([{ code: 'ATTACHMENT_TYPE_NOT_TAKEN', field: 'file' }]);
  });

  it('are checked when an entry names them: known, the worker’s own, at most five', async () => {
    const mine = (await upload(jpeg('mine'))).attachment?.id ?? '';
    const theirs = (await upload(jpeg('theirs'), colleague)).attachment?.id ?? '';
    expect((await report([mine, 'f'.repeat(64), theirs])).errors).toEqual([
      { code: 'UNKNOWN_ATTACHMENT', field: 'attachmentIds.1' },
      { code: 'NOT_YOUR_ATTACHMENT', field: 'attachmentIds.2' },
    ]);
    const six = Array.from({ length: 6 }, (_, index) => idOf(jpeg(String(index))));
    expect((await report(six)).errors).toEqual([{ code: 'TOO_MANY_ATTACHMENTS', field: 'attachmentIds' }]);
  });

  it('go with the entry in the worker’s order, as many as the platform takes, and the delivery says how many', async () => {
    const bytes = ['c', 'a', 'b'].map(jpeg);
    for (const each of bytes) await upload(each);
    const ids = bytes.map(idOf);
    const { entry } = await report([...ids, ids[0] ?? '']);
    const delivered = await entries.delivered(entry?.id ?? '');
    expect(delivered.attachments?.map(({ id }) => id)).toEqual(ids);
    const taken = entries.taken.find((each) => each.entry.id === entry?.id);
    expect(taken?.files.map(({ path, name }) => `${path} ${name}`)).toEqual([
      `variables.photos.0 ${ids[0]}.jpg`,
      `variables.photos.1 ${ids[1]}.jpg`,
    ]);
    expect(taken?.files.map((file) => file.bytes)).toEqual(bytes.slice(0, 2));
    expect((await shown(entry?.id))?.deliveries).toEqual([{ photos: 2 }]);
  });

  it('are shown to whoever may see the entry, and to nobody else', async () => {
    const bytes = jpeg('shown');
    await upload(bytes);
    const id = idOf(bytes);
    const { entry } = await report([id]);
    const elsewhere = testViewer({ subject: 'JY0002', regions: ['320105002007001'] });
    expect((await shown(entry?.id, colleague))?.attachments).toEqual([
      { id, mediaType: 'image/jpeg', sizeBytes: bytes.length, url: `/attachments/${entry?.id}/${id}` },
    ]);
    expect(Buffer.from((await content(entry?.id, id, colleague))?.base64 ?? '', 'base64')).toEqual(bytes);
    expect(await content(entry?.id, id, elsewhere)).toBeNull();
    expect(await content(entry?.id, idOf(jpeg('mine')))).toBeNull();
  });

  it('are answered five at a time, as many as an entry has', async () => {
    const ids: string[] = [];
    const entryIds: string[] = [];
    for (const text of ['1', '2', '3', '4', '5', '6']) {
      const id = (await upload(jpeg(`many ${text}`))).attachment?.id ?? '';
      ids.push(id);
      entryIds.push((await report([id])).entry?.id ?? '');
    }
    const all = (count: number) =>
      entries.ask(
        `{ ${ids
          .slice(0, count)
          .map((id, index) => `p${index}: attachmentContent(entryId: "${entryIds[index]}", id: "${id}") { mediaType }`)
          .join(' ')} }`,
      );
    expect((await all(5)).errors).toBeUndefined();
    const codes = (await all(6)).errors?.map(({ extensions }) => extensions?.code);
    expect(new Set(codes)).toEqual(new Set(['OPERATION_TOO_LARGE']));
  });

  it('stay with an entry that somebody else corrects', async () => {
    const theirs = (await upload(jpeg('stays'), colleague)).attachment?.id ?? '';
    const input = (key: string) => ({
      idempotencyKey: key,
      occurredAt: '2026-11-20T10:00:00+08:00',
      houseId: 'H1',
      hazard: { category: 'FIRE', description: '楼道堆物', treatBy: '2099-01-31' },
      attachmentIds: [theirs],
    });
    const recorded = await entries.ask(
      'mutation ($input: ReportHazardInput!) { reportHazard(input: $input) { entry { id } } }',
      { input: input('by-colleague') },
      colleague,
    );
    const { id } = (recorded.data as { reportHazard: { entry: { id: string } } }).reportHazard.entry;
    const corrected = await entries.ask(
      'mutation ($id: ID!, $hazard: ReportHazardInput!) { correctEntry(id: $id, input: { hazard: $hazard }) { entry { attachments { id } } errors { code } } }',
      { id, hazard: input('by-me') },
    );
    expect(corrected.data?.correctEntry).toEqual({ entry: { attachments: [{ id: theirs }] }, errors: [] });
  });

  it('are cleaned away when no entry came for them, or when its time is over; never before', async () => {
    const orphan = (await upload(jpeg('orphan'))).attachment?.id ?? '';
    const used = (await upload(jpeg('used'))).attachment?.id ?? '';
    const { entry } = await report([used]);
    const database = await openDataSource(entries.databaseUrl, 'entries', { entities: [], migrations: [] });
    const clean = (days: number) =>
      cleanAttachments(database, { keepDays: 730, orphanDays: 30 }, Date.now() + days * dayMs);
    try {
      expect(await clean(29)).toBe(0);
      await clean(31);
      expect(await stored()).toContain(used);
      expect(await stored()).not.toContain(orphan);
      expect((await report([orphan])).errors).toEqual([{ code: 'UNKNOWN_ATTACHMENT', field: 'attachmentIds.0' }]);
      await clean(731);
      expect(await stored()).toEqual([]);
    } finally {
      await database.destroy();
    }
    expect((await shown(entry?.id))?.attachments).toEqual([
      { id: used, mediaType: 'image/jpeg', sizeBytes: jpeg('used').length, url: null },
    ]);
    expect(await content(entry?.id, used)).toBeNull();
  });
});
