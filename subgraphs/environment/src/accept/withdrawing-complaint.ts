import { ChangeByHand, type RecordRemoval } from '@onegrid/kit';
import { stateCodes } from '../map/complaint-codes';
import { WrongState } from '../platform/answer';
import type { EnvironmentClient } from '../platform/client';

/** How a complaint is taken back (撤诉), until it is closed. One that was declined stands no more anyway. */
export function withdrawingComplaint(
  client: Pick<EnvironmentClient, 'complaintsByNumber' | 'withdraw'>,
): RecordRemoval {
  return {
    async isGone(complaintNo) {
      const [complaint] = await client.complaintsByNumber([complaintNo]);
      return !complaint || complaint.state === stateCodes.WITHDRAWN || complaint.state === stateCodes.DECLINED;
    },
    async remove(complaintNo) {
      try {
        await client.withdraw(complaintNo);
      } catch (error) {
        throw error instanceof WrongState ? new ChangeByHand(error.reason) : error;
      }
    },
  };
}
