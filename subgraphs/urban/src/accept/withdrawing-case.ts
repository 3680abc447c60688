import { ChangeByHand, PlatformRefusal, type RecordRemoval } from '@onegrid/kit';
import { UrbanCaseState } from '../graph/urban-case-state';
import { readCaseState } from '../map/case-states';
import type { UrbanClient } from '../platform/client';

/** How a case is taken back: by its reporter, until the acceptance seat has filed it; a voided one stands no more. */
export function withdrawingCase(client: Pick<UrbanClient, 'casesById' | 'withdraw'>): RecordRemoval {
  return {
    async isGone(recId) {
      const [found] = await client.casesById([recId]);
      return !found || readCaseState(found.actPropertyId) === UrbanCaseState.VOIDED;
    },
    async remove(recId, mark) {
      try {
        await client.withdraw(recId, `上报人撤回 ${mark}`);
      } catch (error) {
        throw error instanceof PlatformRefusal ? new ChangeByHand(error.reason) : error;
      }
    },
  };
}
