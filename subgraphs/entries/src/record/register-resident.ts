import type { Household, ResidentContent, Viewer } from '@onegrid/schema';
import type { HouseholdInput, RegisterResidentInput } from '../graph/resident.input';
import { checkTenant } from './check-tenant';
import { checkText } from './check-text';
import type { InputProblem } from './input-error';
import { readTenant } from './read-visit';
import { type Recorded, type RecordTools, recordEntry } from './record-entry';

const maxRemarkLength = 500;
const maxNameLength = 50;
/** 户号, GB/T 31000-2015 Table 12. */
const maxHouseholdNumberLength = 9;

/** Records the registration of a resident (人口登记) in a house. */
export function registerResident(tools: RecordTools, viewer: Viewer, input: RegisterResidentInput): Promise<Recorded> {
  const { role, household } = input;
  const content: ResidentContent = {
    resident: readTenant(input.resident),
    role,
    household: household ? readHousehold(household) : null,
    remark: input.remark.trim(),
  };
  const problems = [
    ...checkTenant(content.resident, 'resident', tools.now()),
    ...checkText(content.remark, 'remark', { least: 0, most: maxRemarkLength }),
    ...(content.household ? checkHousehold(content.household) : []),
  ];
  const place = { type: 'House', id: input.houseId, field: 'houseId', gridCode: input.gridCode ?? null } as const;
  return recordEntry(tools, { viewer, input, place, content: { kind: 'RESIDENT', content }, problems });
}

function readHousehold({ number, headName, relation }: HouseholdInput): Household {
  return { number: number?.trim() || null, headName: headName.trim(), relation };
}

function checkHousehold({ number, headName }: Household): InputProblem[] {
  return [
    ...checkText(headName, 'household.headName', { most: maxNameLength }),
    ...(number === null ? [] : checkText(number, 'household.number', { most: maxHouseholdNumberLength })),
  ];
}
