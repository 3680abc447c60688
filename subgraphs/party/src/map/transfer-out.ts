import { codeInWords, type EntryOfKind, residencyEndReasonCodes } from '@onegrid/schema';
import type { TransferOutForm } from '../platform/wire';
import { writeDay } from './dates';

const remarkCharacters = 200;

/**
 * Returns the transfer of a member who has left (组织关系转出).
 *
 * @param mark goes first into the remark, so that the record can be found again
 */
export function transferOutForm(
  { content }: EntryOfKind<'RESIDENCY_END'>,
  memberId: string,
  mark: string,
): TransferOutForm {
  const { destination, endedOn, reason, remark } = content;
  return {
    member_id: memberId,
    out_place: destination ?? '',
    out_date: writeDay(endedOn),
    remark: `${mark} ${codeInWords(residencyEndReasonCodes, reason)} ${remark}`.trim().slice(0, remarkCharacters),
  };
}
