import type { Viewer } from '@onegrid/schema';

/** States in which a delivery has failed, now or for good. */
export const failedStates = ['FAILED_RETRY', 'REJECTED', 'DEAD'] as const;

/** Which failed deliveries are meant; what is left out or null does not narrow. */
export interface FailedFilter {
  readonly platform?: string | null;
  /** Code of the last failed attempt; `REJECTED` for what a platform has refused. */
  readonly errorCode?: string | null;
  readonly ids?: readonly string[] | null;
}

/**
 * What a delivery failed of: the code of the last attempt, or REJECTED. SQL over `delivery`.
 */
export const errorClass = `CASE WHEN delivery.state = 'REJECTED' THEN 'REJECTED' ELSE coalesce(delivery.error_code, delivery.state) END`;

/** Returns the SQL condition over `delivery` joined with `entry`, with its values as $1 … $5: failed, within the viewer's regions, and as the filter says. */
export function failedWhere(
  { regions }: Viewer,
  { platform = null, errorCode = null, ids = null }: FailedFilter,
): { readonly where: string; readonly values: readonly unknown[] } {
  return {
    where: `delivery.state = ANY($1) AND entry.grid_code LIKE ANY($2)
      AND ($3::text IS NULL OR delivery.platform = $3)
      AND ($4::text IS NULL OR ${errorClass} = $4)
      AND ($5::text[] IS NULL OR delivery.id::text = ANY($5))`,
    values: [failedStates, regions.map((region) => `${region}%`), platform, errorCode, ids],
  };
}
