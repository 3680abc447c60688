import { randomUUID } from 'node:crypto';
import type { CanonicalEntry } from '@onegrid/schema';
import { hazardEntry, startUrbanWorld, type UrbanWorld, unitGridCodes } from './urban/world';

describe('every kind of entry on the urban management platform', () => {
  let world: UrbanWorld;

  beforeAll(async () => {
    world = await startUrbanWorld();
  });
  afterAll(() => world.close());

  const { kind: _kind, content: _content, ...about } = hazardEntry();
  const deliver = async (field: string, entry: CanonicalEntry) => {
    const { data } = await world.ask(
      `mutation ($delivery: DeliveryInput!) { receipt: ${field}(delivery: $delivery) { outcome externalId reason } }`,
      { delivery: { id: randomUUID(), attempt: 1, entry } },
    );
    const receipt = data?.receipt as { outcome: string; externalId: string | null; reason: string | null };
    const { rows } = await world.platform.store.pool.query('SELECT * FROM case_info WHERE rec_id = $1', [
      receipt.externalId,
    ]);
    return { receipt, stored: rows[0] };
  };

  it('a case is filed under its class, in the unit grid of its position', async () => {
    const content = { eventClass: '0102', description: '垃圾桶满溢，垃圾落地' } as const;
    const { receipt, stored } = await deliver('urbanAcceptUrbanCase', { ...about, kind: 'URBAN_CASE', content });
    expect(receipt).toMatchObject({ outcome: 'UNDER_REVIEW', reason: null });
    expect(stored).toMatchObject({
      big_class_code: '01',
      small_class_code: '02',
      small_class_name: '暴露垃圾',
      unit_grid_code: unitGridCodes[0],
      event_desc: '垃圾桶满溢，垃圾落地',
    });
  });

  it('a class that urban management does not have is refused', async () => {
    const content = { eventClass: '0606' as never, description: '其他问题上报' };
    const { receipt } = await deliver('urbanAcceptUrbanCase', { ...about, kind: 'URBAN_CASE', content });
    expect(receipt).toMatchObject({ outcome: 'REJECTED', externalId: null, reason: expect.stringContaining('"0606"') });
  });

  it('dust from a construction site is 0302; other environment problems are not for it', async () => {
    const content = { category: 'CONSTRUCTION_DUST', description: '渣土车未覆盖，扬尘', urgent: true } as const;
    const problem = { ...about, kind: 'ENVIRONMENT_PROBLEM', content } as const;
    const { stored } = await deliver('urbanAcceptEnvironmentProblem', problem);
    expect(stored).toMatchObject({
      big_class_code: '03',
      small_class_code: '02',
      memo: expect.stringMatching(/^OG-\w+ 紧急$/),
    });
    const noise = { ...problem, content: { ...content, category: 'NOISE' } } as const;
    expect((await deliver('urbanAcceptEnvironmentProblem', noise)).receipt).toMatchObject({ outcome: 'REJECTED' });
  });

  it('a mass incident in a public area is 0409', async () => {
    const content = {
      name: '聚集',
      type: 'MASS_INCIDENT',
      grade: 'ORDINARY',
      description: '小区门口多人聚集',
      casualties: 0,
      inPublicArea: true,
      pollutes: false,
    } as const;
    const { stored } = await deliver('urbanAcceptEmergency', { ...about, kind: 'EMERGENCY', content });
    expect(stored).toMatchObject({ big_class_code: '04', small_class_code: '09', event_desc: '小区门口多人聚集' });
  });
});
