import type {
  CareKind,
  CodeTable,
  Dwelling,
  Education,
  EmergencyGrade,
  HazardCategory,
  HazardLevel,
  InflowReason,
  MaritalStatus,
  PoliticalStatus,
  Sex,
  VisitContent,
  VisitPurpose,
} from '@onegrid/schema';

/** Our values → the platform's dictionaries. What is missing on either side is refused or unknown, never guessed. */

/** Not GB/T 2261.1: here 0 is male. Of two values with one code, the first is read back. */
export const sexTable: Readonly<Record<Sex, string>> = { MALE: '0', FEMALE: '1', UNKNOWN: '2', UNSPECIFIED: '2' };

export const politicalStatusTable: Readonly<Record<PoliticalStatus, string>> = {
  MASSES: '0',
  PARTY_MEMBER: '1',
  PROBATIONARY_MEMBER: '2',
  LEAGUE_MEMBER: '3',
  NON_PARTY: '5',
};

export const educationTable: Readonly<Record<Education, string>> = {
  POSTGRADUATE: '1',
  BACHELOR: '2',
  COLLEGE: '3',
  VOCATIONAL: '4',
  SENIOR_SECONDARY: '5',
  JUNIOR_SECONDARY: '6',
  PRIMARY: '7',
  OTHER: '9',
};

export const maritalStatusTable: Readonly<Record<MaritalStatus, string>> = {
  NEVER_MARRIED: '0',
  MARRIED: '1',
  DIVORCED: '2',
  WIDOWED: '3',
  UNSPECIFIED: '9',
};

export const inflowReasonTable: Readonly<Record<InflowReason, string>> = {
  EMPLOYMENT: '1',
  FARMING: '2',
  BUSINESS: '3',
  STUDY: '4',
  MARRIAGE: '5',
  ACCOMPANYING: '6',
  MEDICAL: '7',
  JOINING_RELATIVES: '8',
  TRANSFER: '9',
  OTHER: '10',
};

export const dwellingTable: Readonly<Record<Dwelling, string>> = {
  OWNED: '1',
  RENTED: '2',
  LODGING: '3',
  BORROWED: '4',
  EMPLOYER_DORMITORY: '5',
  TEMPORARY_DORMITORY: '6',
  MIGRANT_WORKERS_APARTMENT: '7',
  OTHER: '8',
};

/** 民族: both sides use GB/T 3304, 01 to 56, and 97, 98. */
export const ethnicityTable: CodeTable = Object.fromEntries(
  [...Array.from({ length: 56 }, (_, index) => String(index + 1).padStart(2, '0')), '97', '98'].map((code) => [
    code,
    code,
  ]),
);

export const visitMethodTable: Readonly<Record<VisitContent['method'], string>> = {
  FACE_TO_FACE: '1',
  PHONE: '2',
  SELF_DECLARATION: '3',
  PROPERTY_MANAGER: '4',
  DATA_COMPARISON: '5',
};

export const visitOutcomeTable: Readonly<Record<VisitContent['outcome'], string>> = {
  MET: '1',
  NO_ANSWER: '2',
  REFUSED: '3',
  ACCESS_RESTRICTED: '4',
  MOVED_OUT: '5',
  VACANT: '6',
};

/** 走访类型 */
export const visitPurposeTable: Readonly<Record<VisitPurpose, string>> = {
  ROUTINE: '1',
  HOUSEHOLD: '2',
  FLOATING_RESIDENT: '3',
  CARE: '4',
  KEY_PLACE: '5',
};

/** 关爱类型 */
export const careKindTable: Readonly<Record<CareKind, string>> = {
  ELDERLY_ALONE: '1',
  DISABLED: '2',
  MINIMUM_ALLOWANCE: '3',
  LEFT_BEHIND: '4',
};

export const hazardCategoryTable: Readonly<Record<HazardCategory, string>> = {
  FIRE: '1',
  GAS: '2',
  ELECTRICAL: '3',
  BUILDING: '4',
  HAZARDOUS_CHEMICALS: '5',
  SPECIAL_EQUIPMENT: '6',
  POLLUTION: '7',
  PUBLIC_ORDER: '8',
  OTHER: '99',
};

export const hazardLevelTable: Readonly<Record<HazardLevel, string>> = { GENERAL: '1', MAJOR: '2' };

/** 事件等级 of an emergency: the platform knows two of the four grades. */
export const emergencyLevelTable: Readonly<Record<EmergencyGrade, string>> = {
  EXTREMELY_MAJOR: '2',
  MAJOR: '2',
  LARGER: '1',
  ORDINARY: '1',
};

/** 人口类别 */
export type ResidencyKind = 'REGISTERED' | 'SEPARATED' | 'FLOATING' | 'OVERSEAS';
export const residencyKindTable: Readonly<Record<ResidencyKind, string>> = {
  REGISTERED: '1',
  SEPARATED: '2',
  FLOATING: '3',
  OVERSEAS: '4',
};

/** 与房屋关系 */
export type ResidentRole = 'OWNER' | 'TENANT' | 'COHABITANT';
export const residentRoleTable: Readonly<Record<ResidentRole, string>> = { OWNER: '0', TENANT: '1', COHABITANT: '2' };

/** 审核状态 */
export const reviewTable = { UNDER_REVIEW: '0', ACCEPTED: '1', REJECTED: '2' } as const;

/** 证件类型: 居民身份证. */
export const residentIdCard = '1';
/** 办证类型: 居住证. */
export const residencePermit = '1';

/** 是否, as the platform writes it. */
export const yesNo = (value: boolean): 'Y' | 'N' => (value ? 'Y' : 'N');
/** 删除标志 and 居住状态 of a registration that holds. */
export const notDeleted = '0';
export const living = '0';
