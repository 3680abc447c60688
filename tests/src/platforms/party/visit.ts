import type { CanonicalEntry } from '@onegrid/schema';
import { gridCode, workerNo } from './seed';

export const tenant = {
  name: '周新来',
  idNumber: '11010519491231002X',
  sex: 'FEMALE',
  birthDate: '1949-12-31',
  ethnicity: '01',
  nativePlace: '110105',
  politicalStatus: 'PARTY_MEMBER',
  education: null,
  maritalStatus: null,
  occupation: null,
  employer: '建邺某公司',
  phone: '13900000000',
  inflowReason: 'EMPLOYMENT',
  dwelling: 'RENTED',
  movedInOn: '2019-07-01',
  leaseEndsOn: null,
  residencePermit: null,
} as const;

/** Returns a visit to a rented house with a new tenant who is a party member, before her a tenant who is not. */
export function visit(
  changes: { remark?: string; grid?: string; enteredBy?: string; address?: string } = {},
): CanonicalEntry {
  return {
    id: '5b0e6a52-7c3f-4a57-8f6e-000000000001',
    kind: 'VISIT',
    occurredAt: '2019-07-02T10:00:00+08:00',
    recordedAt: '2019-07-02T10:01:00+08:00',
    enteredBy: { workerNo: changes.enteredBy ?? workerNo, name: '王一' },
    grid: { code: changes.grid ?? gridCode, name: '兆园第一网格' },
    subject: {
      type: 'House',
      id: 'house-1',
      name: '兆园小区1幢101室',
      address: changes.address ?? '南京市建邺区兆园小区1幢101室',
      position: { longitude: 118.75, latitude: 32.03 },
      rented: true,
      ownerName: null,
      ownerPhone: null,
      localIds: [],
    },
    content: {
      method: 'FACE_TO_FACE',
      outcome: 'MET',
      remark: changes.remark ?? '',
      newTenants: [{ ...tenant, name: '郑群众', politicalStatus: 'MASSES' }, tenant],
      hazard: null,
    },
  };
}
