import {
  dwellingCodes,
  educationCodes,
  inflowReasonCodes,
  maritalStatusCodes,
  politicalStatusCodes,
  sexCodes,
} from '../../codes';
import type { CanonicalField } from './canonical-field';

/**
 * Returns the fields of somebody who is newly registered, under the path of their group. Sex, birth date and native place are shown only when a platform needs
 * them: the id number says them.
 */
export function newTenantFields(group: string): readonly CanonicalField[] {
  return fields.map((field) => ({ ...field, path: `${group}.${field.path}` }));
}

const fields: readonly CanonicalField[] = [
  { path: 'name', zh: '姓名', en: 'Name', type: 'TEXT', required: true, basic: true },
  {
    path: 'idNumber',
    zh: '公民身份号码',
    en: 'Resident id number',
    type: 'RESIDENT_ID_NUMBER',
    required: true,
    basic: true,
  },
  { path: 'sex', zh: '性别', en: 'Sex', type: 'CODE', list: sexCodes },
  { path: 'birthDate', zh: '出生日期', en: 'Birth date', type: 'DATE' },
  { path: 'phone', zh: '联系电话', en: 'Phone', type: 'PHONE', required: true, basic: true },
  {
    path: 'inflowReason',
    zh: '流入原因',
    en: 'Reason for coming',
    type: 'CODE',
    list: inflowReasonCodes,
    required: true,
    basic: true,
  },
  { path: 'movedInOn', zh: '入住日期', en: 'Moved in on', type: 'DATE', required: true, basic: true },
  { path: 'leaseEndsOn', zh: '租约到期', en: 'Lease ends on', type: 'DATE', basic: true },
  {
    path: 'politicalStatus',
    zh: '政治面貌',
    en: 'Political status',
    type: 'CODE',
    list: politicalStatusCodes,
    basic: true,
    otherwise: 'MASSES',
  },
  {
    path: 'ethnicity',
    zh: '民族（GB/T 3304）',
    en: 'Ethnicity (GB/T 3304)',
    type: 'STANDARD_CODE',
    otherwise: '01',
  },
  {
    path: 'nativePlace',
    zh: '籍贯（GB/T 2260）',
    en: 'Native place (GB/T 2260)',
    type: 'STANDARD_CODE',
  },
  { path: 'education', zh: '学历', en: 'Education', type: 'CODE', list: educationCodes },
  { path: 'maritalStatus', zh: '婚姻状况', en: 'Marital status', type: 'CODE', list: maritalStatusCodes },
  { path: 'occupation', zh: '职业', en: 'Occupation', type: 'TEXT' },
  { path: 'employer', zh: '工作单位', en: 'Employer', type: 'TEXT' },
  {
    path: 'dwelling',
    zh: '住所类型',
    en: 'Kind of dwelling',
    type: 'CODE',
    list: dwellingCodes,
    otherwise: 'RENTED',
  },
  { path: 'residencePermit', zh: '居住证号', en: 'Number of the residence permit', type: 'TEXT' },
];
