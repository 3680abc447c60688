/** A table of the platform: where it is served, and which of its fields we read. */
export interface Table {
  /** Last part of the address: `/community/<path>`. */
  readonly path: string;
  readonly idField: string;
  /** Fields that every record has, and those that may be null. */
  readonly fields: Readonly<Record<string, 'required' | 'optional'>>;
}

/** A record as the platform wrote it: numbers, codes and times are text. */
export type RecordOf<T extends Table> = {
  readonly [Field in keyof T['fields']]: T['fields'][Field] extends 'required' ? string : string | null;
};

const required = 'required' as const;
const optional = 'optional' as const;

/** 人口信息 */
export const residentTable = {
  path: 'resident',
  idField: 'residentId',
  fields: {
    residentId: required,
    houseId: required,
    gridCode: required,
    houseAddress: optional,
    residentName: required,
    idCard: required,
    sex: required,
    birthday: required,
    phone: required,
    occupation: optional,
    workUnit: optional,
    residentType: required,
    residentRole: required,
    moveInTime: required,
    permitNo: optional,
    permitExpireTime: optional,
    registerTime: optional,
    createTime: required,
    status: required,
    delFlag: required,
    remark: optional,
  },
};

/** 房屋信息 */
export const houseTable = {
  path: 'house',
  idField: 'houseId',
  fields: {
    houseId: required,
    houseNo: required,
    gridCode: required,
    address: required,
    longitude: required,
    latitude: required,
    houseArea: optional,
    rentFlag: required,
    ownerName: optional,
    ownerPhone: optional,
    residentCount: required,
    latestVisitTime: optional,
    delFlag: required,
  },
};

/** 走访记录 */
export const visitTable = {
  path: 'visit',
  idField: 'visitId',
  fields: { visitId: required, auditStatus: required, auditRemark: optional, delFlag: required, remark: optional },
};

/** 事件上报 */
export const eventTable = {
  path: 'event',
  idField: 'eventId',
  fields: { eventId: required, auditStatus: required, auditRemark: optional, delFlag: required, remark: optional },
};

/** 文件管理 */
export const fileTable = {
  path: 'oss',
  idField: 'ossId',
  fields: { ossId: required, fileName: required, originalName: required },
};

export type ResidentRecord = RecordOf<typeof residentTable>;
export type HouseRecord = RecordOf<typeof houseTable>;
export type VisitRecord = RecordOf<typeof visitTable>;
export type EventRecord = RecordOf<typeof eventTable>;
