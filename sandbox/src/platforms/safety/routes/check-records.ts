import type { FastifyInstance } from 'fastify';
import type { Store } from '../../../stand-in';
import { addCheck, type NewCheck, newCheckSchema } from '../checks/add';
import { type EditedCheck, editCheck, revokeCheck } from '../checks/change';
import { type Revocation, revocationSchema, withId } from '../operations';
import type { SettleReviews } from '../review';
import type { CheckRecordRow } from '../seed';
import { list, type Paging, pagingSchema, success } from '../wire/envelope';
import { atMost50, idsSchema } from '../wire/many-ids';
import { readPage } from '../wire/read-page';
import { checkRecord } from '../wire/records';
import type { Stored } from '../wire/stored';

const optionalText = { type: 'string' } as const;
const listSchema = { type: 'object', properties: { ...pagingSchema, remark: optionalText } } as const;
const byObjectsSchema = idsSchema('objectIds', pagingSchema);

/** 检查记录: the first step of every upload. */
export function checkRecordRoutes(server: FastifyInstance, store: Store, settleReviews: SettleReviews): void {
  server.post<{ Body: Paging & { objectIds: string[] } }>(
    '/checkRecord/queryByObjectIds',
    { schema: { body: byObjectsSchema } },
    async ({ body }) => {
      await settleReviews();
      const values = [atMost50(body.objectIds)];
      const query = {
        table: 'check_record',
        where: "object_id = ANY($1) AND audit_status <> '3'",
        values,
        order: 'check_time DESC, check_id',
      };
      return readPage(store, query, body, checkRecord);
    },
  );

  server.post<{ Body: { ids: string[] } }>(
    '/checkRecord/queryByIds',
    { schema: { body: idsSchema('ids') } },
    async ({ body }) => {
      await settleReviews();
      const found = await store.pool.query<Stored<CheckRecordRow>>(
        'SELECT * FROM check_record WHERE check_id = ANY($1)',
        [atMost50(body.ids)],
      );
      return list(found.rows.map(checkRecord));
    },
  );

  server.get<{ Querystring: Paging & { remark?: string } }>(
    '/checkRecord/list',
    { schema: { querystring: listSchema } },
    async ({ query }) => {
      await settleReviews();
      const where = '($1::text IS NULL OR strpos(remark, $1) > 0)';
      const from = {
        table: 'check_record',
        where,
        values: [query.remark ?? null],
        order: 'create_time DESC, check_id',
      };
      return readPage(store, from, query, checkRecord);
    },
  );

  server.post<{ Body: NewCheck }>('/checkRecord/add', { schema: { body: newCheckSchema } }, async ({ body }) =>
    success({ checkId: await addCheck(store, body) }, '上报成功，待安监办审核'),
  );
  server.post<{ Body: EditedCheck }>(
    '/checkRecord/edit',
    { schema: { body: withId('checkId', newCheckSchema) } },
    async ({ body }) => {
      await editCheck(store, body);
      return success(null, '修改成功，待安监办重新审核');
    },
  );
  server.post<{ Body: Revocation<'checkId'> }>(
    '/checkRecord/revoke',
    { schema: { body: revocationSchema('checkId') } },
    async ({ body }) => {
      await revokeCheck(store, body);
      return success(null, '已撤销');
    },
  );
}
