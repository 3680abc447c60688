import type { CanonicalEntry, FoundHazard } from '@onegrid/schema';
import { createLocalGrid } from './local-grid';
import { toReport } from './report';

const localGrid = createLocalGrid(
  '+proj=tmerc +lat_0=0 +lon_0=118.8333333333333 +x_0=100000 +y_0=-3400000 +ellps=GRS80',
);
const hazard: FoundHazard = {
  category: 'GAS',
  level: 'MAJOR',
  description: '路口有燃气气味',
  inPublicArea: true,
  fixedOnSite: true,
  treatBy: null,
  responsiblePerson: null,
  responsiblePhone: null,
};
const entryWith = (found: FoundHazard | null): CanonicalEntry => ({
  id: 'e1',
  kind: 'VISIT',
  occurredAt: '2019-12-31T10:00:00+08:00',
  recordedAt: '2019-12-31T10:00:01+08:00',
  enteredBy: { workerNo: 'JY0001', name: '张㛃' },
  grid: { code: '320105001007001', name: '1号综合网格' },
  subject: {
    type: 'House',
    id: 'h1',
    name: '101室',
    address: '兆园1幢101室',
    position: { longitude: 118.73, latitude: 32 },
    rented: true,
    ownerName: null,
    ownerPhone: null,
    localIds: [],
  },
  content: { method: 'FACE_TO_FACE', outcome: 'MET', remark: '', newTenants: [], hazard: found },
});

describe('a hazard as a report', () => {
  it('is in the words, time and metres of the platform, with the mark first in the remark', () => {
    expect(toReport(entryWith(hazard), 'OG-1', localGrid)).toEqual({
      bigClassCode: '04',
      smallClassCode: '03',
      eventDesc: '路口有燃气气味',
      address: '兆园1幢101室',
      coordinate_x: '90235.71',
      coordinate_y: '141857.10',
      reportTime: '2019-12-31 10:00:00',
      humanId: 'JY0001',
      humanName: '张㛃',
      memo: 'OG-1 重大隐患 已当场整改',
    });
  });

  it('cannot be made of a category without counterpart, nor of an entry without a hazard', () => {
    const lift = entryWith({ ...hazard, category: 'SPECIAL_EQUIPMENT' });
    expect(() => toReport(lift, 'OG-1', localGrid)).toThrow(expect.objectContaining({ code: 'UNKNOWN_CODE' }));
    expect(() => toReport(entryWith(null), 'OG-1', localGrid)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});
