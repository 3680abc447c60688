import { createHash } from 'node:crypto';
import type { DeliveryInput } from '@onegrid/schema';

/** Returns a SHA-256 of the entry as it was handed over: the same entry with the same content has the same. */
export function entryHash(entry: DeliveryInput['entry']): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('hex');
}
