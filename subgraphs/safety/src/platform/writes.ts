// What the platform takes. Fields that may be missing are left out of the JSON when undefined.

export interface NewCheckObject {
  /** 2 出租房, 3 重点场所, 9 其他. */
  readonly objectType: '2' | '3' | '9';
  readonly objectName: string;
  readonly address: string;
  readonly gpsInfo: string;
  /** 12-digit code of the community. */
  readonly areaCode: string;
  readonly linkMan?: string;
  readonly linkPhone?: string;
  readonly remark: string;
}

export interface NewCheckRecord {
  readonly objectId: string;
  /** Epoch milliseconds. */
  readonly checkTime: number;
  readonly checkUser: string;
  readonly checkUserNo: string;
  /** At most 1,000 characters. */
  readonly checkContent: string;
  readonly hasHazard: '是' | '否';
  /** URLs of uploaded files, with commas between them. */
  readonly photos?: string;
  readonly remark: string;
}

export interface NewHazard {
  readonly checkId: string;
  readonly objectId: string;
  readonly hazardLevel: string;
  readonly hazardType: string;
  readonly hazardDesc: string;
  readonly fixedOnSite: '是' | '否';
  /** As of a check record. */
  readonly photos?: string;
  readonly dutyPerson?: string;
  readonly dutyPhone?: string;
  readonly measures: string;
  /** `yyyyMMddHHmmss`, Beijing time. */
  readonly deadline?: string;
  readonly remark: string;
}
