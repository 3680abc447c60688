import { type DeliveryStep, refusal } from '@onegrid/kit';
import type { EntryOfKind } from '@onegrid/schema';
import { transferOutForm } from '../map/transfer-out';
import type { PartyClient } from '../platform/client';
import type { TransferOutForm } from '../platform/wire';
import { amending } from './change-application';

/** Ids of check-ins begin with this on the platform, those of members do not. */
const checkInPrefix = 'BD';

/** The one record of the end of a residency: an application to transfer the member out, which the branch secretary decides. */
export function transferOutStep(
  platform: string,
  client: PartyClient,
  entry: EntryOfKind<'RESIDENCY_END'>,
): DeliveryStep {
  const { workerNo } = entry.enteredBy;
  const ids = entry.content.person.localIds.filter((each) => each.platform === platform).map(({ id }) => id);
  return {
    name: 'transfer-out',
    async find(mark) {
      const [found] = await client.searchTransfersOut(mark);
      return found?.apply_id ?? null;
    },
    async create(mark) {
      return client.transferOut(await formOf(mark), workerNo);
    },
    says: () => ({ ids, ...transferOutForm(entry, '', '') }),
    change: amending({ client, platform, workerNo }, 'transferOut', formOf),
  };

  async function formOf(mark: string): Promise<TransferOutForm> {
    return transferOutForm(entry, await memberOf(ids), mark);
  }

  /** A member is known by a member id, or by the check-in that has become one. */
  async function memberOf(ids: readonly string[]): Promise<string> {
    const checkIns = await client.checkIns(ids.filter((id) => id.startsWith(checkInPrefix)));
    const memberIds = [...ids.filter((id) => !id.startsWith(checkInPrefix)), ...checkIns.map((row) => row.member_id)];
    const [member] = await client.members(memberIds.filter(Boolean));
    if (!member) throw refusal(platform, '该人员不是本区在册党员');
    return member.member_id;
  }
}
