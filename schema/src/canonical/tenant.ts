import type {
  dwellingCodes,
  educationCodes,
  inflowReasonCodes,
  maritalStatusCodes,
  politicalStatusCodes,
  sexCodes,
} from '../codes';

type ValueOf<List extends { items: object }> = Extract<keyof List['items'], string>;

export type Sex = ValueOf<typeof sexCodes>;
export type PoliticalStatus = ValueOf<typeof politicalStatusCodes>;
export type Education = ValueOf<typeof educationCodes>;
export type MaritalStatus = ValueOf<typeof maritalStatusCodes>;
export type InflowReason = ValueOf<typeof inflowReasonCodes>;
export type Dwelling = ValueOf<typeof dwellingCodes>;

/** A floating resident (流动人口) who newly rents: what GB/T 31000-2015 Table 13 and the platforms ask, typed once. */
export interface NewTenant {
  readonly name: string;
  /** 公民身份号码, GB 11643, upper case. */
  readonly idNumber: string;
  readonly sex: Sex;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  /** GB/T 3304 two-digit number, `01` = Han. */
  readonly ethnicity: string;
  /** 籍贯: GB/T 2260 six-digit code. */
  readonly nativePlace: string;
  readonly politicalStatus: PoliticalStatus;
  readonly education: Education | null;
  readonly maritalStatus: MaritalStatus | null;
  readonly occupation: string | null;
  readonly employer: string | null;
  readonly phone: string;
  readonly inflowReason: InflowReason;
  readonly dwelling: Dwelling;
  /** `YYYY-MM-DD`. */
  readonly movedInOn: string;
  /** `YYYY-MM-DD`; null = open-ended lease. */
  readonly leaseEndsOn: string | null;
  /** 居住证 number; null = none yet. */
  readonly residencePermit: string | null;
}
