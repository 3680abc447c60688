import { randomUUID } from 'node:crypto';
import type { CanonicalEntry, EnvironmentProblemContent } from '@onegrid/schema';
import { type EnvironmentWorld, pollutionEntry, startEnvironmentWorld } from './environment/world';

describe('every kind of entry on the environment platform', () => {
  let world: EnvironmentWorld;

  beforeAll(async () => {
    world = await startEnvironmentWorld();
  });
  afterAll(() => world.close());

  const { kind: _kind, content: _content, ...about } = pollutionEntry();
  const deliver = async (content: EnvironmentProblemContent) => {
    const entry: CanonicalEntry = { ...about, kind: 'ENVIRONMENT_PROBLEM', content };
    const { data } = await world.ask(
      'mutation ($delivery: DeliveryInput!) { receipt: environmentAcceptEnvironmentProblem(delivery: $delivery) { outcome externalId reason } }',
      { delivery: { id: randomUUID(), attempt: 1, entry } },
    );
    const receipt = data?.receipt as { outcome: string; externalId: string | null };
    const { rows } = await world.platform.store.pool.query('SELECT * FROM complaints WHERE complaint_no = $1', [
      receipt.externalId,
    ]);
    return { receipt, stored: rows[0] };
  };

  it.each([
    ['COOKING_FUMES', '04'],
    ['OTHER', '99'],
  ] as const)('an environment problem of kind %s is a complaint of category %s', async (category, code) => {
    const { receipt, stored } = await deliver({ category, description: '餐饮店油烟直排居民楼', urgent: true });
    expect(receipt).toMatchObject({ outcome: 'UNDER_REVIEW' });
    expect(stored).toMatchObject({ category: code, urgency: '2', content: '餐饮店油烟直排居民楼' });
  });

  it('a category that the platform does not have is refused', async () => {
    const { receipt } = await deliver({ category: 'LIGHT' as never, description: '夜间强光扰民', urgent: false });
    expect(receipt).toMatchObject({ outcome: 'REJECTED', reason: '投诉类别 category: no code for "LIGHT"' });
  });

  it('an emergency that pollutes is an urgent complaint for the duty officer to sort', async () => {
    const content = {
      name: '油罐车侧翻',
      type: 'SAFETY_ACCIDENT',
      grade: 'LARGER',
      description: '柴油流入雨水井',
      casualties: 0,
      inPublicArea: true,
      pollutes: true,
    } as const;
    const entry: CanonicalEntry = { ...about, kind: 'EMERGENCY', content };
    const { data } = await world.ask(
      'mutation ($delivery: DeliveryInput!) { receipt: environmentAcceptEmergency(delivery: $delivery) { externalId } }',
      { delivery: { id: randomUUID(), attempt: 1, entry } },
    );
    const receipt = data?.receipt as { externalId: string };
    const { rows } = await world.platform.store.pool.query('SELECT * FROM complaints WHERE complaint_no = $1', [
      receipt.externalId,
    ]);
    expect(rows[0]).toMatchObject({ category: '99', urgency: '2', content: '突发事件：油罐车侧翻；柴油流入雨水井' });
  });
});
