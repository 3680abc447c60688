import { ChangeByHand, isPhotoStep, type RecordRemoval, type RemovalOf } from '@onegrid/kit';
import { revoked } from '../map/codes';
import type { SafetyClient } from '../platform/client';
import { WrongState } from '../platform/envelope';

/** Returns how the records of an upload are taken back: they are revoked (撤销). The check object stays: others hang their records on it too. So do files, which are no records. */
export function removalOf(client: SafetyClient): RemovalOf {
  const revoking = (kind: 'checkRecord' | 'hazard'): RecordRemoval => ({
    async isGone(id) {
      const [record] = kind === 'hazard' ? await client.hazards([id]) : await client.checkRecords([id]);
      return !record || record.auditStatus === revoked;
    },
    async remove(id, mark) {
      try {
        await client.revoke(kind, id, `一网撤回 ${mark}`);
      } catch (error) {
        throw error instanceof WrongState ? new ChangeByHand(error.reason) : error;
      }
    },
  });
  return (step) => {
    if (step === 'object' || isPhotoStep(step)) return null;
    return revoking(step === 'hazard' ? 'hazard' : 'checkRecord');
  };
}
