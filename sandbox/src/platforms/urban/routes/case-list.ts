import type { FastifyInstance } from 'fastify';
import { fail, succeed } from '../answer';
import type { Form } from '../form';
import type { UrbanPlatform } from '../platform';
import { decideDueReports } from '../review';
import type { CaseRow } from '../seed';

const maxKeys = 50;
const maxPageSize = 200;
const defaultPageSize = 20;

/** `GET /case/list`: cases by unit grids, by ids or by what the remark contains, newest first, page by page. */
export function caseList(server: FastifyInstance, platform: UrbanPlatform): void {
  server.get<{ Querystring: Form }>('/case/list', async (request, reply) => {
    const { unitGridCodes = '', recIds = '', memo = '', currentPage = '1', numPerPage } = request.query;
    const codes = listOf(unitGridCodes);
    const ids = listOf(recIds);
    const page = Number(currentPage);
    const pageSize = Number(numPerPage ?? defaultPageSize);
    if (codes.length > maxKeys || ids.length > maxKeys) return fail(reply, `一次最多查询${maxKeys}个`);
    if (ids.some((id) => !/^\d{1,9}$/.test(id))) return fail(reply, '案卷编号格式错误');
    if (!(page >= 1 && pageSize >= 1 && pageSize <= maxPageSize)) return fail(reply, '分页参数错误');

    await decideDueReports(platform, platform.store.now());
    const wanted = condition({ codes, ids, memo });
    const { pool } = platform.store;
    const total = await pool.query<{ count: string }>(`SELECT count(*) FROM case_info ${wanted.where}`, wanted.values);
    const rows = await pool.query<CaseRow>(
      `SELECT * FROM case_info ${wanted.where} ORDER BY report_time DESC, rec_id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      wanted.values,
    );
    const listData = rows.rows.map(toWire);
    return succeed(reply, { listDataSet: { listData, totalCount: Number(total.rows[0]?.count), currentPage: page } });
  });
}

function listOf(text: string): string[] {
  return text.split(',').filter((item) => item !== '');
}

function condition({ codes, ids, memo }: { codes: string[]; ids: string[]; memo: string }) {
  const filters = [
    { sql: 'unit_grid_code = ANY($n)', value: codes, given: codes.length > 0 },
    { sql: 'rec_id = ANY($n::integer[])', value: ids, given: ids.length > 0 },
    { sql: 'position($n in memo) > 0', value: memo, given: memo !== '' },
  ].filter(({ given }) => given);
  const clauses = filters.map(({ sql }, index) => sql.replace('$n', `$${index + 1}`));
  return {
    where: clauses.length > 0 ? `WHERE ${clauses.join(' AND ')}` : '',
    values: filters.map(({ value }) => value),
  };
}

/** What is not there yet is an empty text, coordinates are text. */
function toWire(row: CaseRow) {
  return {
    recId: row.rec_id,
    taskNum: row.task_num,
    recTypeName: '事件',
    eventSrcId: row.event_src_id,
    eventSrcName: row.event_src_name,
    bigClassCode: row.big_class_code,
    bigClassName: row.big_class_name,
    smallClassCode: row.small_class_code,
    smallClassName: row.small_class_name,
    unitGridCode: row.unit_grid_code,
    areaClass: row.area_class,
    eventDesc: row.event_desc,
    address: row.address,
    coordinate_x: String(row.coordinate_x),
    coordinate_y: String(row.coordinate_y),
    actPropertyId: row.act_property_id,
    actPropertyName: row.act_property_name,
    reportTime: row.report_time,
    fileTime: row.file_time ?? '',
    deadline: row.deadline ?? '',
    finishTime: row.finish_time ?? '',
    voidReason: row.void_reason ?? '',
    humanName: row.human_name,
    memo: row.memo ?? '',
  };
}
