import type { FastifyInstance } from 'fastify';
import type { Store } from '../../../stand-in';
import { addHazard, type NewHazard, newHazardSchema } from '../hazards/add';
import { type EditedHazard, editHazard, revokeHazard } from '../hazards/change';
import {
  type Recheck,
  type Rectification,
  recheckHazard,
  recheckSchema,
  rectificationSchema,
  rectifyHazard,
} from '../hazards/treat';
import { type Revocation, revocationSchema, withId } from '../operations';
import type { SettleReviews } from '../review';
import type { HazardRow } from '../seed';
import { list, type Paging, pagingSchema, success } from '../wire/envelope';
import { atMost50, idsSchema } from '../wire/many-ids';
import { readPage } from '../wire/read-page';
import { hazardRecord } from '../wire/records';
import type { Stored } from '../wire/stored';

const listSchema = { type: 'object', properties: { ...pagingSchema, remark: { type: 'string' } } } as const;

/** 隐患: the second step of an upload, and its treatment. */
export function hazardRoutes(server: FastifyInstance, store: Store, settleReviews: SettleReviews): void {
  readRoutes(server, store, settleReviews);
  server.post<{ Body: NewHazard }>('/hazard/add', { schema: { body: newHazardSchema } }, async ({ body }) =>
    success({ hazardId: await addHazard(store, body) }, '上报成功，待安监办评级'),
  );
  server.post<{ Body: EditedHazard }>(
    '/hazard/edit',
    { schema: { body: withId('hazardId', newHazardSchema) } },
    async ({ body }) => {
      await settleReviews();
      await editHazard(store, body);
      return success(null, '修改成功，待安监办重新评级');
    },
  );
  server.post<{ Body: Revocation<'hazardId'> }>(
    '/hazard/revoke',
    { schema: { body: revocationSchema('hazardId') } },
    async ({ body }) => {
      await settleReviews();
      await revokeHazard(store, body);
      return success(null, '已撤销');
    },
  );
  server.post<{ Body: Rectification }>(
    '/hazard/rectify',
    { schema: { body: rectificationSchema } },
    async ({ body }) => {
      await settleReviews();
      await rectifyHazard(store, body);
      return success(null, '整改完成，待复查');
    },
  );
  server.post<{ Body: Recheck }>('/hazard/recheck', { schema: { body: recheckSchema } }, async ({ body }) => {
    await settleReviews();
    await recheckHazard(store, body);
    return success(null, body.qualified === '是' ? '已销号' : '退回整改');
  });
}

function readRoutes(server: FastifyInstance, store: Store, settleReviews: SettleReviews): void {
  // the same route once per thing or person that a hazard belongs to
  for (const [name, where] of [
    ['objectIds', "audit_status <> '3' AND object_id = ANY($1)"],
    ['dutyPersonIds', "audit_status <> '3' AND duty_person_id = ANY($1)"],
    [
      'checkUserNos',
      "audit_status <> '3' AND check_id IN (SELECT check_id FROM check_record WHERE check_user_no = ANY($1))",
    ],
  ] as const) {
    server.post<{ Body: Paging & Record<string, string[]> }>(
      `/hazard/queryBy${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      { schema: { body: idsSchema(name, pagingSchema) } },
      async ({ body }) => {
        await settleReviews();
        const values = [atMost50(body[name] ?? [])];
        const query = { table: 'hazard', where, values, order: 'create_time DESC, hazard_id' };
        return readPage(store, query, body, hazardRecord);
      },
    );
  }
  server.post<{ Body: { ids: string[] } }>(
    '/hazard/queryByIds',
    { schema: { body: idsSchema('ids') } },
    async ({ body }) => {
      await settleReviews();
      const found = await store.pool.query<Stored<HazardRow>>('SELECT * FROM hazard WHERE hazard_id = ANY($1)', [
        atMost50(body.ids),
      ]);
      return list(found.rows.map(hazardRecord));
    },
  );
  server.get<{ Querystring: Paging & { remark?: string } }>(
    '/hazard/list',
    { schema: { querystring: listSchema } },
    async ({ query }) => {
      await settleReviews();
      const where = '($1::text IS NULL OR strpos(remark, $1) > 0)';
      const from = { table: 'hazard', where, values: [query.remark ?? null], order: 'create_time DESC, hazard_id' };
      return readPage(store, from, query, hazardRecord);
    },
  );
}
