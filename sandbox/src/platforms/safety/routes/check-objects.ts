import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Store } from '../../../stand-in';
import type { CheckObjectRow } from '../seed';
import { list, type Paging, pagingSchema, success } from '../wire/envelope';
import { atMost50, idsSchema } from '../wire/many-ids';
import { readPage } from '../wire/read-page';
import { checkObjectRecord } from '../wire/records';
import type { Stored } from '../wire/stored';

interface NewCheckObject {
  objectType: string;
  objectName: string;
  address: string;
  gpsInfo: string;
  areaCode: string;
  linkMan?: string;
  linkPhone?: string;
  remark?: string;
}

const text = { type: 'string', minLength: 1 } as const;
const optionalText = { type: 'string' } as const;
const newObjectSchema = {
  type: 'object',
  required: ['objectType', 'objectName', 'address', 'gpsInfo', 'areaCode'],
  properties: {
    // enterprises come from the register of market supervision, never by hand
    objectType: { enum: ['2', '3', '9'] },
    objectName: text,
    address: text,
    gpsInfo: { type: 'string', pattern: '^\\d{2,3}\\.\\d+,\\d{2}\\.\\d+$' },
    areaCode: { type: 'string', pattern: '^\\d{12}$' },
    linkMan: optionalText,
    linkPhone: optionalText,
    remark: optionalText,
  },
} as const;
const listSchema = {
  type: 'object',
  properties: { ...pagingSchema, address: optionalText, remark: optionalText },
} as const;
const idPrefix: Readonly<Record<string, string>> = { '2': 'CZF', '3': 'CS' };

/** 检查对象: what is checked. */
export function checkObjectRoutes(server: FastifyInstance, store: Store): void {
  server.post<{ Body: { ids: string[] } }>(
    '/checkObject/queryByIds',
    { schema: { body: idsSchema('ids') } },
    async ({ body }) => {
      const found = await store.pool.query<Stored<CheckObjectRow>>(
        'SELECT * FROM check_object WHERE object_id = ANY($1)',
        [atMost50(body.ids)],
      );
      return list(found.rows.map(checkObjectRecord));
    },
  );

  server.get<{ Querystring: Paging & { address?: string; remark?: string } }>(
    '/checkObject/list',
    { schema: { querystring: listSchema } },
    ({ query }) => {
      const where = `($1::text IS NULL OR address = $1) AND ($2::text IS NULL OR strpos(remark, $2) > 0)`;
      const values = [query.address ?? null, query.remark ?? null];
      return readPage(
        store,
        { table: 'check_object', where, values, order: 'create_time DESC, object_id' },
        query,
        checkObjectRecord,
      );
    },
  );

  server.post<{ Body: NewCheckObject }>('/checkObject/add', { schema: { body: newObjectSchema } }, async ({ body }) => {
    const objectId = (idPrefix[body.objectType] ?? 'QT') + randomUUID().replaceAll('-', '');
    await store.pool.query(
      `INSERT INTO check_object (object_id, object_type, object_name, address, gps_info, area_code, link_man, link_phone, remark, create_time)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        objectId,
        body.objectType,
        body.objectName,
        body.address,
        body.gpsInfo,
        body.areaCode,
        body.linkMan ?? null,
        body.linkPhone ?? null,
        body.remark ?? null,
        store.now(),
      ],
    );
    return success({ objectId }, '添加成功');
  });
}
