import { type DisputeContent, disputeClassCodes, hasCode, isResidentIdNumber } from '@onegrid/schema';
import { checkText } from './check-text';
import { type InputProblem, problem } from './input-error';

/** Returns everything that is wrong with a dispute. `today`: `YYYY-MM-DD`. */
export function checkDispute(dispute: DisputeContent, today: string): InputProblem[] {
  const { mainParty, resolution, resolveBy, peopleInvolved } = dispute;
  const isOpen = resolution?.resolved !== true;
  return [
    ...checkText(dispute.name, 'name', { most: 50 }),
    ...checkText(dispute.description, 'description', { most: 500 }),
    ...(hasCode(disputeClassCodes, dispute.disputeClass) ? [] : [problem('UNKNOWN_CODE', 'disputeClass')]),
    ...(peopleInvolved >= 1
      ? []
      : [problem('BAD_INPUT', 'peopleInvolved', 'At least one person is involved. 涉及人数至少为1。')]),
    ...checkText(mainParty.name, 'mainParty.name', { most: 50 }),
    ...(mainParty.idNumber === null || isResidentIdNumber(mainParty.idNumber)
      ? []
      : [problem('INVALID_RESIDENT_ID', 'mainParty.idNumber')]),
    ...checkText(mainParty.address ?? '', 'mainParty.address', { least: 0, most: 200 }),
    ...(isOpen && resolveBy < today
      ? [problem('BAD_INPUT', 'resolveBy', 'The day to be resolved by has passed. 化解时限早于今天。')]
      : []),
    ...checkText(resolution?.account ?? '', 'resolution.account', { least: 0, most: 500 }),
  ];
}
