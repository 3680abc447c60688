import { type DeliveryStep, refusal, stepOfPerson } from '@onegrid/kit';
import { assertUsage, type DeliveryInput, newResidentsOf } from '@onegrid/schema';
import { checkInForm, isPartyMember } from '../map/check-in';
import { receivingOrganisation } from '../map/party-branch';
import type { PartyClient } from '../platform/client';
import { amending } from './change-application';

const communityCodeDigits = 12;

/**
 * Returns the steps of a visit or a registration: one check-in for each new resident who is a member or a probationary member. A check-in found again by its mark is not sent
 * twice.
 *
 * @throws OneGridError BAD_INPUT when the entry registers nobody, or nobody who is one
 */
export function checkInSteps(platform: string, client: PartyClient, { entry }: DeliveryInput): readonly DeliveryStep[] {
  assertUsage(entry.kind === 'VISIT' || entry.kind === 'RESIDENT', `${entry.kind} registers nobody who could check in`);
  const { workerNo } = entry.enteredBy;
  const steps = newResidentsOf(entry).flatMap(({ person: tenant, path }): DeliveryStep[] => {
    if (!isPartyMember(tenant)) return [];
    const formOf = async (mark: string) => checkInForm(entry, tenant, await organisationOf(entry.grid.code), mark);
    return [
      {
        name: stepOfPerson('check-in', tenant.idNumber),
        path,
        reviewed: true,
        async find(mark) {
          const [found] = await client.searchCheckIns(mark);
          return found?.apply_id ?? null;
        },
        async create(mark) {
          return client.addCheckIn(await formOf(mark), workerNo);
        },
        says: () => checkInForm(entry, tenant, '', ''),
        change: amending({ client, platform, workerNo }, 'checkIn', formOf),
      },
    ];
  });
  assertUsage(steps.length > 0, 'Nobody whom this entry registers is a party member');
  return steps;

  async function organisationOf(gridCode: string): Promise<string> {
    const organisation = receivingOrganisation(
      await client.organisations([gridCode, gridCode.slice(0, communityCodeDigits)]),
    );
    if (!organisation) throw refusal(platform, '该网格及所属社区均未建立党组织');
    return organisation.org_id;
  }
}
