import type { WireComplaint } from '../platform/wire';
import { toComplaint } from './complaint';

const wire: WireComplaint = {
  complaintNo: 'HJTS20261122100001',
  category: '05',
  regionCode: '320105001007',
  address: '水西门大街1号',
  longitude: 118.76,
  latitude: 32.04,
  content: '工地扬尘',
  urgency: '1',
  occurredAt: '2026-11-22 09:00:00',
  registeredAt: '2026-11-22 09:05:00',
  state: '30',
  decisionReason: '现场核查未发现所述情况',
  closedAt: null,
  handlingResult: null,
};

describe('a complaint', () => {
  it('is shown with instants and our words', () => {
    expect(toComplaint(wire)).toMatchObject({
      id: 'HJTS20261122100001',
      category: 'CONSTRUCTION_DUST',
      state: 'DECLINED',
      declineReason: '现场核查未发现所述情况',
      position: { longitude: 118.76, latitude: 32.04 },
      occurredAt: new Date('2026-11-22T01:00:00Z'),
      closedAt: null,
    });
  });

  it('keeps what is not known here apart: a new state is null, a new category is not sorted', () => {
    expect(toComplaint({ ...wire, state: '60', category: '07', occurredAt: 'yesterday' })).toMatchObject({
      state: null,
      category: 'UNSORTED',
      occurredAt: null,
    });
  });
});
