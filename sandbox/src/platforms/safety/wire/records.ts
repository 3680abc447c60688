import type { BriefingRow, CheckObjectRow, CheckRecordRow, HazardRow, SignerRow } from '../seed';
import type { Stored } from './stored';
import { epochMs } from './times';

// what the platform sends of each of its rows

export function checkObjectRecord(row: Stored<CheckObjectRow>) {
  return {
    objectId: row.object_id,
    objectType: row.object_type,
    objectName: row.object_name,
    address: row.address,
    gpsInfo: row.gps_info,
    areaCode: row.area_code,
    linkMan: row.link_man,
    linkPhone: row.link_phone,
    lastCheckTime: row.last_check_time === null ? null : epochMs(row.last_check_time),
    remark: row.remark,
    createTime: epochMs(row.create_time),
  };
}

export function checkRecord(row: Stored<CheckRecordRow>) {
  return {
    checkId: row.check_id,
    objectId: row.object_id,
    checkTime: epochMs(row.check_time),
    checkUser: row.check_user,
    checkUserNo: row.check_user_no,
    checkContent: row.check_content,
    hasHazard: row.has_hazard,
    auditStatus: row.audit_status,
    auditOpinion: row.audit_opinion,
    remark: row.remark,
    createTime: epochMs(row.create_time),
  };
}

export function hazardRecord(row: Stored<HazardRow>) {
  return {
    hazardId: row.hazard_id,
    checkId: row.check_id,
    objectId: row.object_id,
    hazardLevel: row.hazard_level,
    hazardType: row.hazard_type,
    hazardDesc: row.hazard_desc,
    hazardStatus: row.hazard_status,
    fixedOnSite: row.fixed_on_site,
    listed: row.listed,
    dutyPersonId: row.duty_person_id,
    dutyPerson: row.duty_person,
    dutyPhone: row.duty_phone,
    measures: row.measures,
    funds: row.funds,
    deadline: row.deadline,
    plan: row.plan,
    rectifyTime: row.rectify_time,
    recheckTime: row.recheck_time,
    auditStatus: row.audit_status,
    auditOpinion: row.audit_opinion,
    remark: row.remark,
    createTime: epochMs(row.create_time),
  };
}

export function signerRecord(row: Stored<SignerRow>) {
  return {
    signerId: row.signer_id,
    signerName: row.signer_name,
    idCard: row.id_card,
    phone: row.phone,
    objectId: row.object_id,
  };
}

export function briefingRecord(row: Stored<BriefingRow>) {
  return {
    briefingId: row.briefing_id,
    signerId: row.signer_id,
    objectId: row.object_id,
    title: row.title,
    signed: row.signed,
    signTime: row.sign_time,
  };
}
