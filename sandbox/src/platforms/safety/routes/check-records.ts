import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Store } from '../../../stand-in';
import type { SettleReviews } from '../review';
import type { CheckRecordRow } from '../seed';
import { list, type Paging, pagingSchema, Refusal, success } from '../wire/envelope';
import { atMost50, idsSchema } from '../wire/many-ids';
import { readPage } from '../wire/read-page';
import { checkRecord } from '../wire/records';
import type { Stored } from '../wire/stored';

interface NewCheck {
  objectId: string;
  /** Epoch milliseconds. */
  checkTime: number;
  checkUser: string;
  checkUserNo?: string;
  checkContent: string;
  hasHazard: '是' | '否';
  remark?: string;
}

const text = { type: 'string', minLength: 1 } as const;
const optionalText = { type: 'string' } as const;
const newCheckSchema = {
  type: 'object',
  required: ['objectId', 'checkTime', 'checkUser', 'checkContent', 'hasHazard'],
  properties: {
    objectId: text,
    checkTime: { type: 'integer' },
    checkUser: text,
    checkUserNo: optionalText,
    checkContent: { type: 'string', maxLength: 1000 },
    hasHazard: { enum: ['是', '否'] },
    remark: optionalText,
  },
} as const;
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
      const query = { table: 'check_record', where: 'object_id = ANY($1)', values, order: 'check_time DESC, check_id' };
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
}

async function addCheck({ pool, now }: Store, check: NewCheck): Promise<string> {
  const touched = await pool.query(
    'UPDATE check_object SET last_check_time = greatest(last_check_time, $2) WHERE object_id = $1',
    [check.objectId, check.checkTime],
  );
  if (touched.rowCount === 0) throw new Refusal('0404', '检查对象不存在');
  const checkId = `JC${randomUUID().replaceAll('-', '')}`;
  await pool.query(
    `INSERT INTO check_record (check_id, object_id, check_time, check_user, check_user_no, check_content, has_hazard, audit_status, remark, create_time)
     VALUES ($1, $2, $3, $4, $5, $6, $7, '0', $8, $9)`,
    [
      checkId,
      check.objectId,
      check.checkTime,
      check.checkUser,
      check.checkUserNo ?? null,
      check.checkContent,
      check.hasHazard,
      check.remark ?? null,
      now(),
    ],
  );
  return checkId;
}
