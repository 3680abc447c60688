import type { CanonicalEntry, FoundHazard, NewTenant, VisitContent } from '@onegrid/schema';
import { gridCode, houseId } from './world';

const hazard: FoundHazard = {
  category: 'FIRE',
  level: 'MAJOR',
  description: '楼道堆放杂物，占用消防通道',
  inPublicArea: true,
  fixedOnSite: false,
  treatBy: '2019-08-15',
  responsiblePerson: '房主',
  responsiblePhone: '13900000000',
};

/** Somebody whom the platform does not know. */
export const newcomer: NewTenant = {
  name: '古丽·买买提',
  idNumber: '11010519491231002X',
  sex: 'FEMALE',
  birthDate: '1949-12-31',
  ethnicity: '05',
  nativePlace: '650101',
  politicalStatus: 'MASSES',
  education: 'BACHELOR',
  maritalStatus: null,
  occupation: null,
  employer: '示例公司',
  phone: '13900000009',
  inflowReason: 'EMPLOYMENT',
  dwelling: 'RENTED',
  movedInOn: '2019-07-30',
  leaseEndsOn: '2020-07-29',
  residencePermit: null,
};

export const about = {
  occurredAt: '2019-08-01T16:30:00Z',
  recordedAt: '2019-08-01T16:31:00Z',
  enteredBy: { workerNo: 'JY0001', name: '王网格' },
  grid: { code: gridCode, name: '兆园第一网格' },
  subject: {
    type: 'House',
    id: 'house-1',
    name: '兆园小区1幢101室',
    address: '南京市建邺区兆园小区1幢101室',
    position: { longitude: 118.732, latitude: 32.004 },
    rented: true,
    ownerName: '房主',
    ownerPhone: '13900000000',
    localIds: [{ platform: 'community', id: houseId }],
  },
} as const;

/** Returns a visit to a rented house; the parts given replace those of its content. */
export function visit(content: Partial<VisitContent> = {}, localId: string = houseId): CanonicalEntry {
  return {
    ...about,
    id: 'entry-visit',
    kind: 'VISIT',
    subject: { ...about.subject, localIds: [{ platform: 'community', id: localId }] },
    content: { method: 'FACE_TO_FACE', outcome: 'MET', remark: '', newTenants: [], hazard: null, ...content },
  };
}

/** Returns a hazard report about the same house; the parts given replace those of the hazard. */
export function hazardReport(changes: Partial<FoundHazard> = {}): CanonicalEntry {
  return { ...about, id: 'entry-hazard', kind: 'HAZARD', content: { hazard: { ...hazard, ...changes } } };
}
