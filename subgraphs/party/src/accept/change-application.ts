import { ChangeByHand, NotChangeable, type RecordChange, type RecordRemoval, type RemovalOf } from '@onegrid/kit';
import { revoked } from '../map/codes';
import type { ApplicationForms, ApplicationKind, PartyClient } from '../platform/client';
import { WrongState } from '../platform/envelope';

/** Reads applications of one kind by their ids. */
const rowsOf = {
  checkIn: (client: PartyClient, id: string) => client.checkIns([id]),
  transferOut: (client: PartyClient, id: string) => client.transfersOut([id]),
  wish: (client: PartyClient, id: string) => client.wishApplications([id]),
} as const;

/** How an application is amended until it is approved: the form again, with the mark in its remark. After that it is revoked and made anew, where it can be. */
export function amending<Kind extends ApplicationKind>(
  {
    client,
    platform,
    workerNo,
  }: { readonly client: PartyClient; readonly platform: string; readonly workerNo: string },
  kind: Kind,
  form: (mark: string) => Promise<ApplicationForms[Kind]>,
): RecordChange {
  return {
    async isMade(applyId, mark) {
      const [row] = await rowsOf[kind](client, applyId);
      return row?.remark.includes(mark) ?? false;
    },
    async make(applyId, mark) {
      try {
        await client.amend(kind, applyId, await form(mark), workerNo);
      } catch (error) {
        throw error instanceof WrongState ? new NotChangeable(platform) : error;
      }
    },
  };
}

/** Returns how the applications of a delivery are revoked: a check-in or a transfer until it is approved, a wish until somebody has claimed it. */
export function revoking(client: PartyClient, workerNo: string): RemovalOf {
  return (step) => revokingKind(client, kindOf(step), workerNo);
}

function kindOf(step: string): ApplicationKind {
  if (step === 'wish') return 'wish';
  return step === 'transfer-out' ? 'transferOut' : 'checkIn';
}

function revokingKind(client: PartyClient, kind: ApplicationKind, workerNo: string): RecordRemoval {
  return {
    async isGone(applyId) {
      const [row] = await rowsOf[kind](client, applyId);
      return !row || row.audit_status === revoked;
    },
    async remove(applyId, mark) {
      try {
        await client.revoke(kind, applyId, { reason: `一网撤回 ${mark}`, workerNo });
      } catch (error) {
        throw error instanceof WrongState ? new ChangeByHand(`党组织已审核通过，须由其更正：${error.reason}`) : error;
      }
    },
  };
}
