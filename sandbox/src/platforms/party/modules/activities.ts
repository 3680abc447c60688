import type { FastifyInstance } from 'fastify';
import type { PartyContext } from '../context';
import { ok } from '../envelope';
import { nextIdPage } from '../next-id-page';
import { requiredText, textOf } from '../parameters';

const activities = {
  table: 'activity',
  id: 'activity_id',
  owner: 'org_id',
  columns: 'activity_id, title, place, begin_time, join_count, score',
};

/** 微行动: what a branch has done together, newest first. */
export function activityList(server: FastifyInstance, { store }: PartyContext): void {
  server.get('/wxd/activity/list', async ({ query }) =>
    ok({ ...(await nextIdPage(store, activities, requiredText(query, 'org_id'), textOf(query, 'next_id'))) }),
  );
}
