import {
  type CodeList,
  dwellingCodes,
  educationCodes,
  hazardCategoryCodes,
  hazardLevelCodes,
  inflowReasonCodes,
  maritalStatusCodes,
  politicalStatusCodes,
  sexCodes,
  visitMethodCodes,
  visitOutcomeCodes,
} from '@onegrid/schema';
import { registerEnumType } from 'type-graphql';
import { deliveryStates } from '../store/delivery-state';

/** Registers a code list as a GraphQL enum; each value is described by the standard's words and code. */
function codeEnum<Value extends string>(name: string, title: string, list: CodeList<Value>): Record<Value, Value> {
  const values = Object.keys(list.items) as Value[];
  const object = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(object, {
    name,
    description: `${title} (${list.standard})`,
    valuesConfig: Object.fromEntries(
      values.map((value) => [value, { description: `${list.items[value].zh} | ${list.items[value].en}` }]),
    ) as never,
  });
  return object;
}

export const SexEnum = codeEnum('Sex', '性别 | Sex', sexCodes);
export const PoliticalStatusEnum = codeEnum('PoliticalStatus', '政治面貌 | Political status', politicalStatusCodes);
export const EducationEnum = codeEnum('Education', '学历 | Education', educationCodes);
export const MaritalStatusEnum = codeEnum('MaritalStatus', '婚姻状况 | Marital status', maritalStatusCodes);
export const InflowReasonEnum = codeEnum('InflowReason', '流入原因 | Reason for coming', inflowReasonCodes);
export const DwellingEnum = codeEnum('Dwelling', '住所类型 | Kind of dwelling', dwellingCodes);
export const HazardCategoryEnum = codeEnum('HazardCategory', '隐患类别 | Kind of hazard', hazardCategoryCodes);
export const HazardLevelEnum = codeEnum('HazardLevel', '隐患级别 | Level of a hazard', hazardLevelCodes);
export const VisitMethodEnum = codeEnum('VisitMethod', '走访方式 | How the visit was made', visitMethodCodes);
export const VisitOutcomeEnum = codeEnum('VisitOutcome', '走访结果 | What came of the visit', visitOutcomeCodes);

export const EntryKindEnum = { VISIT: 'VISIT', HAZARD: 'HAZARD' } as const;
registerEnumType(EntryKindEnum, { name: 'EntryKind' });

const stateWords: Readonly<Record<(typeof deliveryStates)[number], string>> = {
  QUEUED: '待投递 | Waiting for its first attempt',
  SENDING: '投递中 | An attempt is under way',
  FAILED_RETRY: '待重试 | The platform did not take it yet; it is tried again',
  UNDER_REVIEW: '审核中 | The platform has it; its people still decide',
  ACCEPTED: '已通过 | Accepted by the platform',
  REJECTED: '已退回 | Refused by the platform, with a reason',
};
export const DeliveryStateEnum = Object.fromEntries(deliveryStates.map((state) => [state, state])) as Record<
  (typeof deliveryStates)[number],
  string
>;
registerEnumType(DeliveryStateEnum, {
  name: 'DeliveryState',
  description: '投递状态 | State of a delivery',
  valuesConfig: Object.fromEntries(deliveryStates.map((state) => [state, { description: stateWords[state] }])),
});
