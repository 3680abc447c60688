import type { PlatformCodeTable } from '@onegrid/kit';
import {
  type CodeList,
  careKindCodes,
  disputeClassCodes,
  disputeResolutionCodes,
  disputeScaleCodes,
  dwellingCodes,
  educationCodes,
  emergencyGradeCodes,
  hazardCategoryCodes,
  hazardLevelCodes,
  inflowReasonCodes,
  maritalStatusCodes,
  politicalStatusCodes,
  residencyRoleCodes,
  sexCodes,
  visitMethodCodes,
  visitOutcomeCodes,
  visitPurposeCodes,
} from '@onegrid/schema';
import {
  careKindTable,
  dwellingTable,
  educationTable,
  emergencyLevelTable,
  ethnicityTable,
  hazardCategoryTable,
  hazardLevelTable,
  inflowReasonTable,
  maritalStatusTable,
  politicalStatusTable,
  residentRoleTable,
  sexTable,
  visitMethodTable,
  visitOutcomeTable,
  visitPurposeTable,
} from './codes';
import { disputeClassTable, disputeLevelTable, disputeResolutionTable, disputeScaleTable } from './dispute-codes';

const ethnicities: CodeList = {
  standard: 'GB/T 3304-1991',
  items: Object.fromEntries(Object.keys(ethnicityTable).map((code) => [code, { code, zh: code, en: code }])),
};

/** Every table from our values to the platform's codes. */
export const codeTables: readonly PlatformCodeTable[] = [
  { list: '性别', of: sexCodes, table: sexTable },
  { list: '民族', of: ethnicities, table: ethnicityTable },
  { list: '政治面貌', of: politicalStatusCodes, table: politicalStatusTable },
  { list: '文化程度', of: educationCodes, table: educationTable },
  { list: '婚姻状况', of: maritalStatusCodes, table: maritalStatusTable },
  { list: '与房屋关系', of: residencyRoleCodes, table: residentRoleTable },
  { list: '流入原因', of: inflowReasonCodes, table: inflowReasonTable },
  { list: '住所类型', of: dwellingCodes, table: dwellingTable },
  { list: '走访方式', of: visitMethodCodes, table: visitMethodTable },
  { list: '走访结果', of: visitOutcomeCodes, table: visitOutcomeTable },
  { list: '走访类型', of: visitPurposeCodes, table: visitPurposeTable },
  { list: '关爱类型', of: careKindCodes, table: careKindTable },
  { list: '事件类型', of: hazardCategoryCodes, table: hazardCategoryTable },
  { list: '事件等级', of: hazardLevelCodes, table: hazardLevelTable },
  { list: '纠纷类别', of: disputeClassCodes, table: disputeClassTable },
  { list: '纠纷规模', of: disputeScaleCodes, table: disputeScaleTable },
  { list: '纠纷事件等级', of: disputeScaleCodes, table: disputeLevelTable },
  { list: '化解方式', of: disputeResolutionCodes, table: disputeResolutionTable },
  { list: '突发事件等级', of: emergencyGradeCodes, table: emergencyLevelTable },
];
