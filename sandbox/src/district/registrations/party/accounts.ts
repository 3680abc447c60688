import { createHash } from 'node:crypto';
import type { AccountRow } from '../../../platforms/party';
import type { Staff } from '../../model';

const application = 'oPBP5w';
const openidCharacters = 28;

/** Returns the openid that a worker has at the platform's official account. */
export function openidOf(workerNo: string): string {
  return (application + createHash('sha256').update(workerNo).digest('base64url')).slice(0, openidCharacters);
}

export function accountOf(staff: Staff): AccountRow {
  return { openid: openidOf(staff.workerNo), userid: staff.workerNo, nickname: staff.name };
}
