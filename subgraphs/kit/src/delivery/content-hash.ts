import { createHash } from 'node:crypto';

/** Returns a SHA-256 of a JSON value: of the entry as it was handed over, or of what a record says. The same content has the same. */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
