import { unknownCodeLike, type Viewer } from '@onegrid/schema';

/** States in which a delivery has failed, now or for good. */
export const failedStates = ['FAILED_RETRY', 'REJECTED', 'DEAD'] as const;

/** Which failed deliveries are meant; what is left out or null does not narrow. */
export interface FailedFilter {
  readonly platform?: string | null;
  /** Code of the last failed attempt; `UNKNOWN_CODE` for what was refused for want of a code, `REJECTED` for what was refused otherwise. */
  readonly errorCode?: string | null;
  readonly ids?: readonly string[] | null;
}

/** What a delivery failed of: the code of the last attempt; refused for want of a code: UNKNOWN_CODE; refused otherwise: REJECTED. SQL over `delivery`. */
export const errorClass = `CASE WHEN delivery.state = 'REJECTED' AND delivery.reason LIKE '${unknownCodeLike}' THEN 'UNKNOWN_CODE' WHEN delivery.state = 'REJECTED' THEN 'REJECTED' ELSE coalesce(delivery.error_code, delivery.state) END`;

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
