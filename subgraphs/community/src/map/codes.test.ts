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
import {
  dwellingTable,
  educationTable,
  ethnicityTable,
  hazardCategoryTable,
  hazardLevelTable,
  inflowReasonTable,
  maritalStatusTable,
  politicalStatusTable,
  sexTable,
  visitMethodTable,
  visitOutcomeTable,
} from './codes';

test.each<[string, CodeList, Readonly<Record<string, string>>]>([
  ['sex', sexCodes, sexTable],
  ['political status', politicalStatusCodes, politicalStatusTable],
  ['education', educationCodes, educationTable],
  ['marital status', maritalStatusCodes, maritalStatusTable],
  ['inflow reason', inflowReasonCodes, inflowReasonTable],
  ['dwelling', dwellingCodes, dwellingTable],
  ['visit method', visitMethodCodes, visitMethodTable],
  ['visit outcome', visitOutcomeCodes, visitOutcomeTable],
  ['hazard category', hazardCategoryCodes, hazardCategoryTable],
  ['hazard level', hazardLevelCodes, hazardLevelTable],
])('%s: every value of the graph has a code of the platform', (_name, list, table) => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(list.items).sort());
});

test('there are 56 ethnicities and two codes for others', () => {
  expect(Object.keys(ethnicityTable)).toHaveLength(58);
  expect(ethnicityTable).toMatchObject({ '01': '01', '56': '56', '97': '97', '98': '98' });
});
