import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DeliveryInput } from '@onegrid/schema';
import { readPhotos } from './photos';

const upload = (bytes: Buffer) => ({
  filename: 'any.gif',
  mimetype: 'image/gif',
  createReadStream: () => Readable.from([bytes]),
});
const [first, second] = [Buffer.from('first'), Buffer.from('second')];
const idOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const delivery = {
  id: '0190a0a0-0000-7000-8000-000000000001',
  attempt: 1,
  entry: {
    attachments: [
      { id: idOf(first), mediaType: 'image/jpeg', sizeBytes: 5 },
      { id: idOf(second), mediaType: 'image/png', sizeBytes: 6 },
    ],
  },
} as unknown as DeliveryInput;

describe('the photos of a delivery', () => {
  it('are what the entry says, under a name that every attempt gives', async () => {
    const photos = await readPhotos(delivery, [upload(first), upload(second)]);
    expect(photos).toEqual([
      {
        id: idOf(first),
        mediaType: 'image/jpeg',
        sizeBytes: 5,
        step: 'photo-0',
        fileName: expect.stringMatching(/^OG-[0-9A-F]{16}\.jpg$/),
        bytes: first,
      },
      expect.objectContaining({ step: 'photo-1', fileName: expect.stringMatching(/\.png$/), bytes: second }),
    ]);
    const again = await readPhotos({ ...delivery, attempt: 2 }, [upload(first), upload(second)]);
    expect(again.map(({ fileName }) => fileName)).toEqual(photos.map(({ fileName }) => fileName));
    expect(new Set(photos.map(({ fileName }) => fileName)).size).toBe(2);
  });

  it('are none when none came', async () => {
    expect(await readPhotos(delivery, undefined)).toEqual([]);
    expect(await readPhotos(delivery, null)).toEqual([]);
  });

  it('are refused when a file is no photo of the entry', async () => {
    await expect(readPhotos(delivery, [upload(Buffer.from('other'))])).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(readPhotos(delivery, ['text' as never])).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
