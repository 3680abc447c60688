import type { DeliveryPreview } from '@onegrid/kit';
import type { CanonicalEntry, DeliveryMapping } from '@onegrid/schema';
import type { AskPreview } from '../preview/ask-preview';
import type { DeliveryRow } from '../store/delivery.entity';
import { type FieldDifference, findDifferences } from './differences';

/** What one failed delivery would send under another mapping. */
export interface DryRun {
  readonly delivery: DeliveryRow;
  readonly before: DeliveryPreview;
  readonly after: DeliveryPreview;
  readonly differences: readonly FieldDifference[];
}

/** How many previews are asked for at the same time. */
const atOnce = 8;

/**
 * Returns what the deliveries would send under the mapping in force and under another, in order. One that changes an earlier record, and one to a platform
 * that shows no previews, is left out.
 */
export async function dryRun(
  askPreview: AskPreview,
  deliveries: readonly { readonly delivery: DeliveryRow; readonly entry: CanonicalEntry }[],
  { inForce, proposed }: { readonly inForce: DeliveryMapping; readonly proposed: DeliveryMapping },
): Promise<readonly DryRun[]> {
  const runs: DryRun[] = [];
  for (let first = 0; first < deliveries.length; first += atOnce)
    runs.push(
      ...(await Promise.all(deliveries.slice(first, first + atOnce).map(runOne))).filter((run) => run !== null),
    );
  return runs;

  async function runOne({ delivery, entry }: { delivery: DeliveryRow; entry: CanonicalEntry }): Promise<DryRun | null> {
    if (delivery.change !== null) return null;
    const { id, attempts: attempt, platform, acceptField: field } = delivery;
    const [before, after] = await Promise.all(
      [inForce, proposed].map((mapping) => askPreview({ platform, field }, { id, attempt, entry, mapping })),
    );
    return before && after ? { delivery, before, after, differences: findDifferences(before, after) } : null;
  }
}

/** Returns why a delivery would still be refused for want of a code; empty = it would not. */
export function unknownCodesOf({ after }: DryRun): readonly string[] {
  return after.problems.filter(({ code }) => code === 'UNKNOWN_CODE').map(({ message }) => message);
}
