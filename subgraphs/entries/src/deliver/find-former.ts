import type { FormerDelivery } from '@onegrid/schema';
import type { DataSource } from 'typeorm';

/** Returns the delivery whose record a changing delivery is about: the nearest before it that has one; null = the platform's id of it is not known. */
export async function findFormer(dataSource: DataSource, deliveryId: string): Promise<FormerDelivery | null> {
  const [former] = await dataSource.query<FormerDelivery[]>(
    `WITH RECURSIVE chain AS (
       SELECT id, supersedes, external_id, 0 AS distance FROM delivery WHERE id = $1
       UNION ALL
       SELECT earlier.id, earlier.supersedes, earlier.external_id, chain.distance + 1
       FROM delivery AS earlier JOIN chain ON earlier.id = chain.supersedes
     )
     SELECT id AS "deliveryId", external_id AS "externalId" FROM chain
     WHERE distance > 0 AND external_id IS NOT NULL ORDER BY distance LIMIT 1`,
    [deliveryId],
  );
  return former ?? null;
}
