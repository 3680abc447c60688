import { randomUUID } from 'node:crypto';

export const requestIdHeader = 'x-request-id';

/** Ids that may go into headers and logs as they are: letters, digits, `.`, `_`, `-`, 8 to 64 of them. */
const plainId = /^[A-Za-z0-9._-]{8,64}$/;

/** Returns the id that a proxy or client has given the request, or a new one when there is none or it is not plain. */
export function chooseRequestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && plainId.test(given) ? given : randomUUID();
}
