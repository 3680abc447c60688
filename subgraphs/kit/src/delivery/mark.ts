import { createHash } from 'node:crypto';

/** Returns the short text that goes into a record's remark on the platform, so that the record can be found again: `OG-` and 16 hexadecimal digits. */
export function deliveryMark(deliveryId: string, step: string): string {
  return `OG-${createHash('sha256').update(`${deliveryId}/${step}`).digest('hex').slice(0, 16).toUpperCase()}`;
}
