import type { FastifyInstance } from 'fastify';
import type { PartyContext } from '../context';
import { ok } from '../envelope';
import { nextIdPage } from '../next-id-page';
import { requiredText, textOf } from '../parameters';
import { decideDueWishes } from '../wish-review';

const wishes = {
  table: 'wish',
  id: 'wish_id',
  owner: 'grid_code',
  columns:
    'wish_id, title, content, wisher, status, publish_time, claim_member_id, claim_member_name, claim_date, finish_date',
};

/** 微心愿: what residents of a grid wish for, newest first. */
export function wishList(server: FastifyInstance, context: PartyContext): void {
  const { store } = context;
  server.get('/wxy/wish/list', async ({ query }) => {
    await decideDueWishes(context);
    return ok({ ...(await nextIdPage(store, wishes, requiredText(query, 'grid_code'), textOf(query, 'next_id'))) });
  });
}
