import { codeEnum, graphEnum } from '@onegrid/kit';
import {
  careKindCodes,
  disputeResolutionCodes,
  disputeScaleCodes,
  dwellingCodes,
  type EntryKind,
  educationCodes,
  emergencyGradeCodes,
  emergencyTypeCodes,
  environmentProblemCodes,
  hazardCategoryCodes,
  hazardLevelCodes,
  householdRelationCodes,
  inflowReasonCodes,
  maritalStatusCodes,
  politicalStatusCodes,
  residencyEndReasonCodes,
  residencyRoleCodes,
  sexCodes,
  visitMethodCodes,
  visitOutcomeCodes,
  visitPurposeCodes,
} from '@onegrid/schema';
import type { DeliveryChange, DeliveryState } from '../store/delivery-state';

export const SexEnum = codeEnum('Sex', '性别 | Sex', sexCodes);
export const PoliticalStatusEnum = codeEnum('PoliticalStatus', '政治面貌 | Political status', politicalStatusCodes);
export const EducationEnum = codeEnum('Education', '学历 | Education', educationCodes);
export const MaritalStatusEnum = codeEnum('MaritalStatus', '婚姻状况 | Marital status', maritalStatusCodes);
export const InflowReasonEnum = codeEnum('InflowReason', '流入原因 | Reason for coming', inflowReasonCodes);
export const DwellingEnum = codeEnum('Dwelling', '住所类型 | Kind of dwelling', dwellingCodes);
export const HouseholdRelationEnum = codeEnum(
  'HouseholdRelation',
  '与户主关系 | How somebody stands to the head of the household',
  householdRelationCodes,
);
export const ResidencyRoleEnum = codeEnum('ResidencyRole', '居住身份 | Role in the house', residencyRoleCodes);
export const ResidencyEndReasonEnum = codeEnum(
  'ResidencyEndReason',
  '注销原因 | Why a residency ended',
  residencyEndReasonCodes,
);
export const DisputeScaleEnum = codeEnum('DisputeScale', '纠纷规模 | Scale of a dispute', disputeScaleCodes);
export const DisputeResolutionEnum = codeEnum(
  'DisputeResolution',
  '化解方式 | How a dispute is resolved',
  disputeResolutionCodes,
);
export const EnvironmentProblemEnum = codeEnum(
  'EnvironmentProblemCategory',
  '环境问题类别 | What an environment problem is about',
  environmentProblemCodes,
);
export const EmergencyTypeEnum = codeEnum('EmergencyType', '突发事件类型 | What has happened', emergencyTypeCodes);
export const EmergencyGradeEnum = codeEnum(
  'EmergencyGrade',
  '突发事件分级 | Grade of an emergency',
  emergencyGradeCodes,
);
export const HazardCategoryEnum = codeEnum('HazardCategory', '隐患类别 | Kind of hazard', hazardCategoryCodes);
export const HazardLevelEnum = codeEnum('HazardLevel', '隐患级别 | Level of a hazard', hazardLevelCodes);
export const VisitMethodEnum = codeEnum('VisitMethod', '走访方式 | How the visit was made', visitMethodCodes);
export const VisitOutcomeEnum = codeEnum('VisitOutcome', '走访结果 | What came of the visit', visitOutcomeCodes);

export const VisitPurposeEnum = codeEnum('VisitPurpose', '走访目的 | What a visit is for', visitPurposeCodes);
export const CareKindEnum = codeEnum('CareKind', '关爱类型 | Why somebody is looked after', careKindCodes);

export const EntryKindEnum = graphEnum('EntryKind', '录入类型 | Kind of entry', {
  VISIT: '走访 | Visit',
  HAZARD: '隐患上报 | Hazard report',
  RESIDENT: '人口登记 | Registration of a resident',
  RESIDENCY_END: '居住注销 | End of a residency',
  DISPUTE: '矛盾纠纷 | Dispute',
  URBAN_CASE: '城管案件 | Urban management case',
  ENVIRONMENT_PROBLEM: '环境问题 | Environment problem',
  EMERGENCY: '突发事件 | Emergency',
  WISH: '微心愿 | Small wish of a resident',
} satisfies Record<EntryKind, string>);

export const DeliveryStateEnum = graphEnum('DeliveryState', '投递状态 | State of a delivery', {
  QUEUED: '待投递 | Waiting for its first attempt',
  SENDING: '投递中 | An attempt is under way',
  FAILED_RETRY: '待重试 | The platform did not take it yet; it is tried again',
  DEAD: '投递失败 | Given up: an error that no retry cures, or too old; see its error',
  UNDER_REVIEW: '审核中 | The platform has it; its people still decide',
  OVERDUE: '审核超期 | Under review for longer than agreed; the reviewing department is late, not the worker',
  ACCEPTED: '已通过 | Accepted by the platform',
  REJECTED: '已退回 | Refused by the platform, with a reason',
  MANUAL: '待手工处理 | A record on the platform has to be changed by hand; see manualTask',
  SUPERSEDED: '已更正 | A corrected delivery took its place',
  WITHDRAWN: '已撤回 | The entry was withdrawn, and the platform keeps no record of it',
} satisfies Record<DeliveryState, string>);

export const DeliveryChangeEnum = graphEnum('DeliveryChange', '变更 | What a delivery does to an earlier record', {
  CORRECT: '更正 | Changes it',
  WITHDRAW: '撤回 | Takes it back',
} satisfies Record<DeliveryChange, string>);
