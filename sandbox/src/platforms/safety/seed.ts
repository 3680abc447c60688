import type { Store } from '../../stand-in';

export type YesNo = '是' | '否';

/** 检查对象. `object_type`: 1 企业 (its id is the credit code), 2 出租房, 3 重点场所, 9 其他. */
export interface CheckObjectRow {
  object_id: string;
  object_type: '1' | '2' | '3' | '9';
  object_name: string;
  address: string;
  /** WGS-84, `"118.73,32.00"`: longitude, latitude. */
  gps_info: string;
  /** 12-digit code of the community. */
  area_code: string;
  link_man: string | null;
  link_phone: string | null;
  /** Epoch milliseconds. */
  last_check_time: number | null;
  remark: string | null;
  create_time: number;
}

/** 审核状态: 0 待审核, 1 通过, 2 退回, 3 已撤销. */
export type AuditStatus = '0' | '1' | '2' | '3';

/** 检查记录. */
export interface CheckRecordRow {
  check_id: string;
  object_id: string;
  check_time: number;
  check_user: string;
  check_user_no: string | null;
  check_content: string;
  has_hazard: YesNo;
  audit_status: AuditStatus;
  audit_opinion: string | null;
  remark: string | null;
  create_time: number;
}

/**
 * 隐患. `hazard_level`: 7 一般, 6 重点, 5 重大.
 *
 * `hazard_status`: 01 已登记 → 02 已评级 → 03 当场整改 (the end of it) or 04 已下达整改 → 05 整改中 → 06 待复查 → 07 已销号 or 08 复查不合格 → 06 again.
 * Treatment is fixed in five things (五定): duty person, measures, funds, deadline, plan.
 */
export interface HazardRow {
  hazard_id: string;
  check_id: string;
  object_id: string;
  hazard_level: '7' | '6' | '5';
  /** 01 消防, 02 燃气, 03 用电, 04 建筑, 05 危化品, 06 特种设备, 07 环境, 08 治安, 99 其他. */
  hazard_type: string;
  hazard_desc: string;
  hazard_status: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08';
  fixed_on_site: YesNo;
  /** 挂牌督办. */
  listed: YesNo;
  /** The signer who answers for it, when the platform knows the person. */
  duty_person_id: string | null;
  duty_person: string | null;
  duty_phone: string | null;
  measures: string | null;
  /** Yuan with two decimals. */
  funds: string | null;
  /** `yyyyMMddHHmmss`, as are the two below. */
  deadline: string | null;
  plan: string | null;
  rectify_time: string | null;
  recheck_time: string | null;
  audit_status: AuditStatus;
  audit_opinion: string | null;
  remark: string | null;
  create_time: number;
}

/** 告知对象: somebody who is asked to sign safety briefings. */
export interface SignerRow {
  signer_id: string;
  signer_name: string;
  id_card: string;
  phone: string;
  object_id: string | null;
}

/** 安全告知书. */
export interface BriefingRow {
  briefing_id: string;
  signer_id: string;
  object_id: string | null;
  title: string;
  signed: YesNo;
  /** `yyyyMMddHHmmss`; null = not signed. */
  sign_time: string | null;
}

export interface SafetySeed {
  readonly checkObjects: readonly CheckObjectRow[];
  readonly checkRecords: readonly CheckRecordRow[];
  readonly hazards: readonly HazardRow[];
  readonly signers: readonly SignerRow[];
  readonly briefings: readonly BriefingRow[];
}

/** Puts a seed into an empty store. Check objects come last: their presence says that all is loaded. */
export async function loadSafety(store: Store, seed: SafetySeed): Promise<void> {
  await store.insertRows('briefing', seed.briefings);
  await store.insertRows('signer', seed.signers);
  await store.insertRows('hazard', seed.hazards);
  await store.insertRows('check_record', seed.checkRecords);
  await store.insertRows('check_object', seed.checkObjects);
}
