import { randomUUID } from 'node:crypto';
import type { CanonicalEntry } from '@onegrid/schema';
import { type SafetyWorld, startSafetyWorld, subject, visit } from './safety-world';

describe('every kind of entry on the work-safety platform', () => {
  let world: SafetyWorld;

  beforeAll(async () => {
    world = await startSafetyWorld();
  });
  afterAll(() => world.close());

  const school = {
    ...subject,
    type: 'Place',
    id: 'place-7',
    name: '兆园小学',
    address: '兆园路1号',
    rented: false,
    ownerName: null,
    localIds: [],
  } as const;
  const checkOf = async (id: unknown) => {
    const { rows } = await world.platform.store.pool.query(
      'SELECT o.object_type, o.object_name, c.* FROM check_record c JOIN check_object o USING (object_id) WHERE check_id = $1',
      [id],
    );
    return rows[0];
  };

  it('a visit to a key place is a check of it', async () => {
    const { data } = await world.deliver(visit(null, school), randomUUID());
    const receipt = data?.receipt as { outcome: string; externalId: string };
    expect(receipt.outcome).toBe('UNDER_REVIEW');
    expect(await checkOf(receipt.externalId)).toMatchObject({
      object_type: '3',
      object_name: '兆园小学',
      check_content: '走访检查：面访，见面',
      has_hazard: '否',
    });
  });

  it('a safety accident is told as a check', async () => {
    const { kind: _kind, content: _content, ...about } = visit(null, school);
    const content = {
      name: '电梯困人',
      type: 'SAFETY_ACCIDENT',
      grade: 'ORDINARY',
      description: '电梯急停，困三人',
      casualties: 1,
      inPublicArea: false,
      pollutes: false,
    } as const;
    const entry: CanonicalEntry = { ...about, kind: 'EMERGENCY', content };
    const { data } = await world.ask(
      'mutation ($delivery: DeliveryInput!) { receipt: safetyAcceptEmergency(delivery: $delivery) { outcome externalId } }',
      { delivery: { id: randomUUID(), attempt: 1, entry } },
    );
    const receipt = data?.receipt as { externalId: string };
    expect(await checkOf(receipt.externalId)).toMatchObject({
      check_content: '突发事件（一般）：电梯困人；电梯急停，困三人；伤亡1人',
    });
  });
});
