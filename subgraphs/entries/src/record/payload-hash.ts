import { createHash } from 'node:crypto';

/** Returns a SHA-256 of the input that does not depend on the order of its fields; fields that are null or left out count the same. */
export function payloadHash(input: object): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(input)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const fields = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]);
}
