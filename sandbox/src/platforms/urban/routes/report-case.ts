import type { FastifyInstance } from 'fastify';
import type { MultipartBody } from '../../../stand-in';
import { fail, succeed } from '../answer';
import { caseStates } from '../case-states';
import { findEventClass } from '../event-classes';
import type { Form } from '../form';
import { readJson } from '../json-field';
import { roundToCentimetre } from '../local-grid';
import { parseLocalTime } from '../local-time';
import type { UrbanPlatform } from '../platform';
import type { UnitGridRow } from '../seed';
import { taskNumber } from '../task-number';

/** 案件来源. */
const gridWorkerSource = { id: 3, name: '网格上报' };

/** 多媒体类型. */
const beforeHandling = '处置前';
const maxPhotos = 3;

interface Report {
  readonly bigClassCode?: string;
  readonly smallClassCode?: string;
  readonly unitGridCode?: string;
  readonly eventDesc?: string;
  readonly address?: string;
  readonly coordinate_x?: string;
  readonly coordinate_y?: string;
  readonly reportTime?: string;
  readonly humanId?: string;
  readonly humanName?: string;
  readonly memo?: string;
}

/** `POST /mobile/reportCase`: takes a report; it is in state 上报 until the acceptance seat has looked at it. Every call makes a new case. */
export function reportCase(server: FastifyInstance, { store }: UrbanPlatform): void {
  server.post<{ Body: Form | MultipartBody }>('/mobile/reportCase', async (request, reply) => {
    const { fields, files } = readReport(request.body);
    const report = readJson<Report>(fields.data);
    const eventClass = findEventClass(report?.bigClassCode ?? '', report?.smallClassCode ?? '');
    const x = Number(report?.coordinate_x || Number.NaN);
    const y = Number(report?.coordinate_y || Number.NaN);
    const reportedMs = parseLocalTime(report?.reportTime ?? '');
    if (!report) return fail(reply, 'data格式错误');
    if (!eventClass) return fail(reply, '大类小类编码不存在');
    if (!report.eventDesc?.trim()) return fail(reply, '问题描述不能为空');
    if (!report.humanId || !report.humanName) return fail(reply, '上报人不能为空');
    if (!Number.isFinite(x) || !Number.isFinite(y)) return fail(reply, '坐标格式错误');
    if (reportedMs === null) return fail(reply, '上报时间格式错误');
    const unitGrid = await findUnitGrid(report.unitGridCode ?? '');
    if (!unitGrid) return fail(reply, '单元网格不存在');
    if (files.length > maxPhotos) return fail(reply, `处置前照片最多${maxPhotos}张`);

    const next = await store.pool.query<{ id: number }>(`SELECT nextval('case_rec_id')::integer AS id`);
    const recId = Number(next.rows[0]?.id);
    const taskNum = taskNumber(report.reportTime ?? '', recId);
    await store.insertRows('case_info', [
      {
        rec_id: recId,
        task_num: taskNum,
        event_src_id: gridWorkerSource.id,
        event_src_name: gridWorkerSource.name,
        big_class_code: eventClass.bigClassCode,
        big_class_name: eventClass.bigClassName,
        small_class_code: eventClass.smallClassCode,
        small_class_name: eventClass.smallClassName,
        unit_grid_code: unitGrid.unit_grid_code,
        area_class: unitGrid.area_class,
        event_desc: report.eventDesc,
        address: report.address ?? '',
        coordinate_x: roundToCentimetre(x),
        coordinate_y: roundToCentimetre(y),
        act_property_id: caseStates.REPORTED.id,
        act_property_name: caseStates.REPORTED.name,
        report_time: report.reportTime,
        human_id: report.humanId,
        human_name: report.humanName,
        memo: report.memo ?? '',
        received_ms: store.now(),
      },
    ]);
    for (const { fileName, mediaType, bytes } of files)
      await store.pool.query(
        'INSERT INTO case_media (rec_id, media_type_name, file_name, content_type, content) VALUES ($1, $2, $3, $4, $5)',
        [recId, beforeHandling, fileName, mediaType, bytes],
      );
    return succeed(reply, { recId, taskNum });
  });

  async function findUnitGrid(code: string): Promise<UnitGridRow | undefined> {
    const found = await store.pool.query<UnitGridRow>('SELECT * FROM unit_grid WHERE unit_grid_code = $1', [code]);
    return found.rows[0];
  }
}

/** The mobile app sends a plain form, or one with photos in the field `beforePhoto`. */
function readReport(body: Form | MultipartBody): MultipartBody {
  const isMultipart = (each: Form | MultipartBody): each is MultipartBody => Array.isArray(each.files);
  if (!isMultipart(body)) return { fields: body, files: [] };
  return { fields: body.fields, files: body.files.filter(({ field }) => field === 'beforePhoto') };
}
