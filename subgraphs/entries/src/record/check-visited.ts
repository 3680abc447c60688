import type { VisitContent } from '@onegrid/schema';
import type { RecordVisitInput } from '../graph/entry.input';
import { checkText } from './check-text';
import { chinaToday } from './china-today';
import { type InputProblem, problem } from './input-error';

const maxNameLength = 50;
/** 户号, GB/T 31000-2015 Table 12. */
const maxHouseholdNumberLength = 9;
/** The longest cycle of visits is a year. */
const maxDaysToNext = 366;
const dayMs = 86_400_000;

/** Returns what is wrong with whom a visit says it was to, what for, and when the next is due. */
export function checkVisited(content: VisitContent, input: RecordVisitInput): InputProblem[] {
  return [
    ...checkWho(content, input),
    ...checkPurpose(content, input),
    ...checkNext(content, input),
    ...(content.outcome === 'VACANT' && content.newTenants.length > 0
      ? [problem('BAD_INPUT', 'newTenants', 'Nobody lives in a vacant house. 空置房屋不登记新租客。')]
      : []),
  ];
}

function checkWho({ household }: VisitContent, { houseId, personId }: RecordVisitInput): InputProblem[] {
  return [
    ...(personId && !houseId
      ? [problem('BAD_INPUT', 'personId', 'Name the house in which you visited the person. 请填写该人员所在房屋。')]
      : []),
    ...(household && !houseId
      ? [problem('BAD_INPUT', 'household', 'Name the house of the household. 请填写该户所在房屋。')]
      : []),
    ...(household && personId
      ? [problem('BAD_INPUT', 'household', 'Name a person or a household, not both. 人员、户只能填一个。')]
      : []),
    ...(household ? checkText(household.headName, 'household.headName', { most: maxNameLength }) : []),
    ...(household?.number ? checkText(household.number, 'household.number', { most: maxHouseholdNumberLength }) : []),
  ];
}

function checkPurpose({ purpose, household, careKind }: VisitContent, input: RecordVisitInput): InputProblem[] {
  const { personId, placeId } = input;
  const missing = (field: string, message: string) => [problem('BAD_INPUT', field, message)];
  const forWhom = {
    ROUTINE: [],
    HOUSEHOLD: household ? [] : missing('household', 'Which household? 请填写走访的户。'),
    FLOATING_RESIDENT: personId ? [] : missing('personId', 'Which resident? 请填写走访人员。'),
    CARE: [
      ...(personId ? [] : missing('personId', 'Whom did you look after? 请填写走访人员。')),
      ...(careKind ? [] : missing('careKind', 'Why is the person looked after? 请选择关爱类型。')),
    ],
    KEY_PLACE: placeId ? [] : missing('placeId', 'Which place? 请填写重点场所。'),
  } as const;
  return [
    ...forWhom[purpose ?? 'ROUTINE'],
    ...(careKind && purpose !== 'CARE'
      ? missing('careKind', 'Only a care visit says why. 仅关爱走访填写关爱类型。')
      : []),
  ];
}

function checkNext({ nextDueOn }: VisitContent, { occurredAt }: RecordVisitInput): InputProblem[] {
  if (!nextDueOn) return [];
  const days = (Date.parse(nextDueOn) - Date.parse(chinaToday(Date.parse(occurredAt)))) / dayMs;
  if (days > 0 && days <= maxDaysToNext) return [];
  return [
    problem(
      'BAD_INPUT',
      'nextDueOn',
      'The next visit is after this one, within a year. 下次走访日期应在本次之后一年之内。',
    ),
  ];
}
