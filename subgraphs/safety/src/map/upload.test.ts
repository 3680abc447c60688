import type { CanonicalEntry, FoundHazard } from '@onegrid/schema';
import { toCheckObject, toCheckRecord, toHazard } from './upload';

const hazard: FoundHazard = {
  category: 'FIRE',
  level: 'GENERAL',
  description: '楼道堆放杂物',
  inPublicArea: false,
  fixedOnSite: false,
  treatBy: '2020-01-15',
  responsiblePerson: '房东',
  responsiblePhone: '13900000000',
};
const visit: CanonicalEntry = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  kind: 'VISIT',
  occurredAt: '2020-01-01T09:30:00+08:00',
  recordedAt: '2020-01-01T09:31:00+08:00',
  enteredBy: { workerNo: 'JY0001', name: '网格员' },
  grid: { code: '320105001007001', name: '兆园第一网格' },
  subject: {
    type: 'House',
    id: 'house-1',
    name: '101室',
    address: '南京市建邺区示例路1号101室',
    position: { longitude: 118.73712345, latitude: 32.002 },
    rented: true,
    ownerName: '房东',
    ownerPhone: null,
    localIds: [],
  },
  content: { method: 'FACE_TO_FACE', outcome: 'MET', remark: '查看了厨房', newTenants: [], hazard },
};

describe('an upload', () => {
  it('tells a visit in words that the office takes, with the mark in the remark', () => {
    expect(toCheckRecord(visit, 'CZF1', 'OG-1')).toEqual({
      objectId: 'CZF1',
      checkTime: Date.parse('2020-01-01T01:30:00Z'),
      checkUser: '网格员',
      checkUserNo: 'JY0001',
      checkContent: '走访检查：面访，见面；查看了厨房',
      hasHazard: '是',
      remark: '一网录入 OG-1',
    });
  });

  it('tells a hazard report as the patrol that found it', () => {
    const report: CanonicalEntry = { ...visit, kind: 'HAZARD', content: { hazard } };
    expect(toCheckRecord(report, 'CZF1', 'OG-1').checkContent).toBe('隐患排查：楼道堆放杂物');
  });

  it('gives a hazard its level, its type, and the end of the day by which it must be treated', () => {
    expect(toHazard(hazard, 'CZF1', 'JC1', 'OG-2')).toMatchObject({
      hazardLevel: '7',
      hazardType: '01',
      fixedOnSite: '否',
      measures: '限期整改',
      deadline: '20200115235959',
    });
    const major = { ...hazard, level: 'MAJOR', fixedOnSite: true, treatBy: null } as const;
    expect(toHazard(major, 'CZF1', 'JC1', 'OG-2')).toMatchObject({
      hazardLevel: '5',
      fixedOnSite: '是',
      deadline: undefined,
    });
  });

  it('refuses a category that the platform has no code for', () => {
    const unheardOf = { ...hazard, category: 'EARTHQUAKE' as 'FIRE' };
    const unknown = expect.objectContaining({ code: 'UNKNOWN_CODE' });
    expect(() => toHazard(unheardOf, 'CZF1', 'JC1', 'OG-2')).toThrow(unknown);
    const report: CanonicalEntry = { ...visit, kind: 'HAZARD', content: { hazard: unheardOf } };
    expect(() => toCheckRecord(report, 'CZF1', 'OG-2')).toThrow(unknown);
    expect(() => toCheckObject(report, 'OG-2')).toThrow(unknown);
  });

  it('registers a house as what it is, in the platform’s coordinates', () => {
    expect(toCheckObject(visit, 'OG-3')).toMatchObject({
      objectType: '2',
      gpsInfo: '118.737123,32.002000',
      areaCode: '320105001007',
      linkMan: '房东',
      linkPhone: undefined,
    });
    const own = { ...visit, subject: { ...visit.subject, rented: false } };
    expect(toCheckObject(own, 'OG-3').objectType).toBe('9');
  });
});
