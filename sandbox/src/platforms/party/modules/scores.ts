import type { FastifyInstance } from 'fastify';
import type { PartyContext } from '../context';
import { ok } from '../envelope';
import { idList } from '../parameters';

/** 微星光: points and stars. Points are written as text, as the platform's app shows them. */
export function scores(server: FastifyInstance, { store }: PartyContext): void {
  server.get('/wxg/score/batchget', async (request) => {
    const { rows } = await store.pool.query(
      `SELECT member_id, score::text AS score, star, score_time AS update_time FROM party_member WHERE member_id = ANY($1) ORDER BY member_id`,
      [idList(request, 'member_ids')],
    );
    return ok({ score_list: rows });
  });
}
