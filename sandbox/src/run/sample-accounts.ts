import { hashPassword, type NewAccount } from '@onegrid/gateway';
import type { District, Staff } from '../district/model';

/** Password of every sample account. They exist only in the sample district. */
export const samplePassword = 'Jianye-2019';

/** Returns an account for every member of staff: workers and leaders reach their grids, the others their region. */
export async function sampleAccounts({ staff }: District): Promise<NewAccount[]> {
  const passwordHash = await hashPassword(samplePassword);
  return staff.map((member) => ({
    workerNo: member.workerNo,
    name: member.name,
    passwordHash,
    roles: [member.role],
    regions: regionsOf(member),
  }));
}

function regionsOf({ gridCodes, regionCode }: Staff): readonly string[] {
  return gridCodes.length > 0 ? gridCodes : [regionCode];
}
