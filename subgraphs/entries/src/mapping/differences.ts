import { isDeepStrictEqual } from 'node:util';
import type { DeliveryPreview } from '@onegrid/kit';

/** A field of a request that two mappings fill differently; null = the request does not have it. */
export interface FieldDifference {
  readonly step: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Returns what differs between two previews of one delivery, in the order of the requests. */
export function findDifferences(before: DeliveryPreview, after: DeliveryPreview): readonly FieldDifference[] {
  const steps = [...new Set([...before.requests, ...after.requests].map(({ step }) => step))];
  return steps.flatMap((step) => {
    const [old, now] = [fieldsOf(before, step), fieldsOf(after, step)];
    const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return fields
      .filter((field) => !isDeepStrictEqual(old[field] ?? null, now[field] ?? null))
      .map((field) => ({ step, field, before: old[field] ?? null, after: now[field] ?? null }));
  });
}

function fieldsOf({ requests }: DeliveryPreview, step: string): Readonly<Record<string, unknown>> {
  return requests.find((request) => request.step === step)?.fields ?? {};
}
