import type { CanonicalEntry, FoundHazard } from '@onegrid/schema';
import { toComplaintForm } from './complaint-form';

const hazard: FoundHazard = {
  category: 'POLLUTION',
  level: 'MAJOR',
  description: '工地夜间扬尘严重',
  inPublicArea: false,
  fixedOnSite: false,
  treatBy: '2026-11-30',
  responsiblePerson: '某负责人',
  responsiblePhone: '13900000001',
};
const entry = (changes: Partial<FoundHazard> = {}): CanonicalEntry => ({
  id: 'entry-1',
  kind: 'HAZARD',
  occurredAt: '2026-11-22T01:00:00Z',
  recordedAt: '2026-11-22T01:05:00Z',
  enteredBy: { workerNo: 'JY0001', name: '张三' },
  grid: { code: '320105001007003', name: '第三网格' },
  subject: {
    type: 'Place',
    id: 'place-1',
    name: '一号工地',
    address: '水西门大街1号',
    position: { longitude: 118.76, latitude: 32.04 },
    rented: false,
    ownerName: null,
    ownerPhone: null,
    localIds: [],
  },
  content: { hazard: { ...hazard, ...changes } },
});

describe('a complaint form', () => {
  it('says what, where, when and how urgent, under the community of the grid, with the mark', () => {
    expect(toComplaintForm(entry(), 'OG-1')).toEqual({
      category: '99',
      regionCode: '320105001007',
      address: '水西门大街1号',
      longitude: 118.76,
      latitude: 32.04,
      content: '工地夜间扬尘严重；整改期限2026-11-30',
      urgency: '2',
      occurredAt: '2026-11-22 09:00:00',
      complainant: '网格员张三',
      complainantPhone: '',
      reference: 'OG-1',
    });
  });

  it('takes nothing but pollution', () => {
    expect(() => toComplaintForm(entry({ category: 'FIRE' }), 'OG-1')).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_CODE' }),
    );
  });
});
