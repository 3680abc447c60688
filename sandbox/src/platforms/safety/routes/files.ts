import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { MultipartBody, Store } from '../../../stand-in';
import { list, Refusal, success } from '../wire/envelope';

const maxBytes = 10 * 1024 * 1024;
const listSchema = {
  type: 'object',
  required: ['fileName'],
  properties: { fileName: { type: 'string', minLength: 1 } },
} as const;

/** 文件: uploaded first; checks and hazards then name their URLs. Nothing stops the same file twice. */
export function fileRoutes(server: FastifyInstance, { pool, now }: Store): void {
  server.post<{ Body: MultipartBody }>('/sys/oss/file/upload', async ({ body }) => {
    const [file] = body.files ?? [];
    if (!file) throw new Refusal('0400', '文件不能为空');
    if (file.bytes.length > maxBytes) throw new Refusal('0413', '文件超过10MB');
    const id = randomUUID().replaceAll('-', '');
    const url = `/sys/oss/file/view/${id}`;
    await pool.query('INSERT INTO oss_file VALUES ($1, $2, $3, $4, $5, $6)', [
      id,
      file.fileName,
      url,
      file.mediaType,
      file.bytes,
      now(),
    ]);
    return success({ id, fileName: file.fileName, url }, '上传成功');
  });

  server.get<{ Querystring: { fileName: string } }>(
    '/sys/oss/file/list',
    { schema: { querystring: listSchema } },
    async ({ query }) => {
      const found = await pool.query(
        'SELECT id, file_name AS "fileName", url FROM oss_file WHERE file_name = $1 ORDER BY create_time, id',
        [query.fileName],
      );
      return list(found.rows);
    },
  );

  server.get<{ Params: { id: string } }>('/sys/oss/file/view/:id', async ({ params }, reply) => {
    const found = await pool.query<{ content_type: string; content: Buffer }>(
      'SELECT content_type, content FROM oss_file WHERE id = $1',
      [params.id],
    );
    const [file] = found.rows;
    if (!file) throw new Refusal('0404', '文件不存在');
    return reply.type(file.content_type).send(file.content);
  });
}

/** Refuses a record that names a file which is not there. `photos`: URLs with commas between them. */
export async function requireFiles({ pool }: Store, photos: string | undefined): Promise<void> {
  if (photos === undefined) return;
  const urls = photos.split(',');
  const found = await pool.query('SELECT 1 FROM oss_file WHERE url = ANY($1)', [urls]);
  if (found.rowCount !== urls.length) throw new Refusal('0404', '照片不存在');
}
