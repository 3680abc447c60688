import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInput } from './read-input';

describe('the input of a preview', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onegrid-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function fileOf(content: string): Promise<string> {
    const file = join(folder, 'input');
    await writeFile(file, content);
    return file;
  }
  const filled = { idempotencyKey: 'preview', occurredAt: expect.any(String) };

  it('is made of flags: codes and numbers stay what they are', async () => {
    const set = ['houseId=H1', 'hazard.category=FIRE', 'hazard.inPublicArea=true', 'newTenants.0.phone=13812345678'];
    expect(await readInput(undefined, { kind: 'visit', set: [...set, 'eventClass=0102', 'casualties=2'] })).toEqual({
      visit: {
        ...filled,
        houseId: 'H1',
        hazard: { category: 'FIRE', inPublicArea: true },
        newTenants: [{ phone: '13812345678' }],
        eventClass: '0102',
        casualties: 2,
      },
    });
  });

  it.each([
    ['JSON of the whole input', '{ "hazard": { "houseId": "H1", "occurredAt": "2026-01-01T00:00:00Z" } }', undefined],
    ['JSON of one kind', '{ "houseId": "H1", "occurredAt": "2026-01-01T00:00:00Z" }', 'hazard'],
    ['JSON of variables', '{ "input": { "houseId": "H1", "occurredAt": "2026-01-01T00:00:00Z" } }', 'hazard'],
    [
      'a mutation',
      'mutation { other: reportHazard(input: { houseId: "H1", occurredAt: "2026-01-01T00:00:00Z" }) { entry { id } } }',
      undefined,
    ],
  ])('is read from %s; flags go over it', async (_name, content, kind) => {
    expect(await readInput(await fileOf(content), { kind, set: ['hazard.level=MAJOR'] })).toEqual({
      hazard: { ...filled, houseId: 'H1', occurredAt: '2026-01-01T00:00:00Z', hazard: { level: 'MAJOR' } },
    });
  });

  it.each([
    ['no kind', undefined, { set: [] }],
    ['a kind that is none', undefined, { kind: 'picnic', set: [] }],
    ['a flag that sets nothing', undefined, { kind: 'visit', set: ['houseId'] }],
    ['text that is neither', 'houseId: H1', { set: [] }],
    [
      'a mutation that takes its input from a variable',
      'mutation ($i: I!) { recordVisit(input: $i) { id } }',
      { set: [] },
    ],
    ['broken JSON', '{ "visit": ', { set: [] }],
  ])('is refused for %s', async (_name, content, options) => {
    const file = content === undefined ? undefined : await fileOf(content);
    await expect(readInput(file, options)).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
  });

  it('is refused for a file that is not there', () =>
    expect(readInput(join(folder, 'nowhere'), { set: [] })).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' }));
});
