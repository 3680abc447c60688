import type { FastifyInstance } from 'fastify';
import type { Store } from '../../../stand-in';
import type { BriefingRow, SignerRow } from '../seed';
import { list } from '../wire/envelope';
import { atMost50, idsSchema } from '../wire/many-ids';
import { briefingRecord, signerRecord } from '../wire/records';

const schema = { body: idsSchema('signerIds') };

/** 告知对象 and their 安全告知书. */
export function signerRoutes(server: FastifyInstance, { pool }: Store): void {
  server.post<{ Body: { signerIds: string[] } }>('/signer/queryByIds', { schema }, async ({ body }) => {
    const found = await pool.query<SignerRow>('SELECT * FROM signer WHERE signer_id = ANY($1)', [
      atMost50(body.signerIds),
    ]);
    return list(found.rows.map(signerRecord));
  });
  server.post<{ Body: { signerIds: string[] } }>('/briefing/queryBySignerIds', { schema }, async ({ body }) => {
    const found = await pool.query<BriefingRow>(
      'SELECT * FROM briefing WHERE signer_id = ANY($1) ORDER BY sign_time DESC NULLS LAST, briefing_id',
      [atMost50(body.signerIds)],
    );
    return list(found.rows.map(briefingRecord));
  });
}
