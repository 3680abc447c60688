import type { CanonicalEntry, NewTenant } from '@onegrid/schema';
import { checkInForm, isPartyMember, reviewOf } from './check-in';

const tenant: NewTenant = {
  name: '周新来',
  idNumber: '11010519491231002X',
  sex: 'FEMALE',
  birthDate: '1949-12-31',
  ethnicity: '01',
  nativePlace: '110105',
  politicalStatus: 'PROBATIONARY_MEMBER',
  education: null,
  maritalStatus: null,
  occupation: null,
  employer: null,
  phone: '13900000000',
  inflowReason: 'EMPLOYMENT',
  dwelling: 'RENTED',
  movedInOn: '2019-07-01',
  leaseEndsOn: null,
  residencePermit: null,
};

const entry: CanonicalEntry & { kind: 'VISIT' } = {
  id: 'entry-1',
  kind: 'VISIT',
  occurredAt: '2019-07-02T10:00:00+08:00',
  recordedAt: '2019-07-02T10:01:00+08:00',
  enteredBy: { workerNo: 'JY0001', name: '王一' },
  grid: { code: '320105001007001', name: '兆园第一网格' },
  subject: {
    type: 'House',
    id: 'house-1',
    name: '101室',
    address: '兆园小区1幢101室',
    position: { longitude: 118.75, latitude: 32.03 },
    rented: true,
    ownerName: null,
    ownerPhone: null,
    localIds: [],
  },
  content: { method: 'PHONE', outcome: 'MET', remark: '长'.repeat(500), newTenants: [tenant], hazard: null },
};

describe('the check-in of a new tenant', () => {
  it('transfers a member without employer, and writes codes and days as the platform does', () => {
    expect(checkInForm(entry, tenant, 'ZB1', 'OG-1')).toEqual({
      apply_type: '2',
      member_name: '周新来',
      id_tail: '002X',
      member_type: '2',
      mobile: '13900000000',
      work_unit: '',
      address: '兆园小区1幢101室',
      come_date: '2019年07月01日',
      org_id: 'ZB1',
      remark: `OG-1 ${'长'.repeat(195)}`,
    });
  });

  it('checks in a member who has an employer', () => {
    expect(checkInForm(entry, { ...tenant, employer: '某公司' }, 'ZB1', 'OG-1')).toMatchObject({
      apply_type: '1',
      work_unit: '某公司',
    });
  });

  it('is for members and probationary members', () => {
    const wanted = (['PARTY_MEMBER', 'PROBATIONARY_MEMBER', 'LEAGUE_MEMBER', 'NON_PARTY', 'MASSES'] as const).filter(
      (politicalStatus) => isPartyMember({ ...tenant, politicalStatus }),
    );
    expect(wanted).toEqual(['PARTY_MEMBER', 'PROBATIONARY_MEMBER']);
    expect(() => checkInForm(entry, { ...tenant, politicalStatus: 'MASSES' }, 'ZB1', 'OG-1')).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_CODE' }),
    );
  });
});

describe('the review of a check-in', () => {
  const row = {
    apply_id: 'BD1',
    member_name: '周新来',
    id_tail: '002X',
    member_type: '2',
    remark: '',
    audit_opinion: '居住地址不详，退回补充',
    member_id: '',
  };

  it.each([
    ['0', { outcome: 'UNDER_REVIEW', reason: null }],
    ['1', { outcome: 'ACCEPTED', reason: null }],
    ['2', { outcome: 'REJECTED', reason: '居住地址不详，退回补充' }],
  ])('audit_status %s', (audit_status, review) => {
    expect(reviewOf('party', { ...row, audit_status })).toEqual(review);
  });

  it('does not guess what another audit_status means', () => {
    expect(() => reviewOf('party', { ...row, audit_status: '9' })).toThrow(
      expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' }),
    );
  });
});
