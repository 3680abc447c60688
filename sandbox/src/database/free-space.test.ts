import { tmpdir } from 'node:os';
import { requireFreeSpace } from './free-space';

describe('requireFreeSpace', () => {
  test('enough room', async () => {
    await expect(requireFreeSpace(tmpdir(), 1)).resolves.toBeUndefined();
  });

  test('too little room is told in numbers', async () => {
    await expect(requireFreeSpace(tmpdir(), 2 ** 60)).rejects.toMatchObject({
      code: 'DISK_FULL',
      detail: expect.stringMatching(/has \d+ MiB free, PostgreSQL needs 1099511627776 MiB/),
    });
  });
});
