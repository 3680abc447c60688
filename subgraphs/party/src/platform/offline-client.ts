import { offlineClient, type TakeDown } from '@onegrid/kit';
import { organisationTypeCodes } from '../map/codes';
import type { PartyClient } from './client';
import type { MemberRow, OrganisationRow } from './wire';

/** Returns a client that takes down what would be sent. Every grid has a branch, and who is known is a member. */
export function previewClient(takeDown: TakeDown): PartyClient {
  const take = (title: string, path: string, form: object) =>
    takeDown({ title, address: `POST ${path}`, fields: { ...form } });
  const branch = { org_id: '<org_id>', org_type: organisationTypeCodes.BRANCH } as OrganisationRow;
  return offlineClient<PartyClient>({
    organisations: async () => [branch],
    checkIns: async (ids) => ids.map((apply_id) => ({ apply_id, member_id: '<member_id>' }) as never),
    members: async (ids) => ids.map((member_id) => ({ member_id }) as MemberRow),
    addCheckIn: async (form) => take('党员报到', '/wpt/checkin/add', form),
    applyForWish: async (form) => take('微心愿申请', '/wxy/wish/apply', form),
    addCareVisit: async (form) => take('微实事', '/wss/care/add', form),
    transferOut: async (form) => take('组织关系转出', '/wpt/transfer/add', form),
  });
}
