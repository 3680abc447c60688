import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { MultipartBody } from '../../stand-in';
import { BusinessError, idNumber, page, success } from './answer';
import { localTime } from './records/time';

/** 文件管理: what is uploaded is kept under a path, and records refer to it by the path. */
export const filesDdl = `
CREATE TABLE IF NOT EXISTS sys_oss (
  oss_id bigint PRIMARY KEY,
  file_name varchar(200) NOT NULL UNIQUE,
  original_name varchar(200) NOT NULL,
  media_type varchar(100) NOT NULL,
  content bytea NOT NULL,
  create_by varchar(64) NOT NULL,
  create_time timestamp(3) NOT NULL
);
CREATE INDEX IF NOT EXISTS sys_oss_original_name ON sys_oss (original_name);`;

const maxBytes = 10 * 1024 * 1024;
const mediaTypes = new Set(['image/jpeg', 'image/png']);

interface Files {
  readonly pool: Pool;
  readonly nextId: () => string;
  readonly requireUser: (request: FastifyRequest, address: string) => { readonly username: string };
  readonly committed: (request: FastifyRequest) => void;
}

/** `POST /resource/oss/upload`, `GET /resource/oss/list?originalName=`, and the files themselves under `/profile/upload/`. Nothing stops the same file twice. */
export function serveFiles(server: FastifyInstance, { pool, nextId, requireUser, committed }: Files): void {
  server.post<{ Body: MultipartBody }>('/resource/oss/upload', async (request) => {
    const { username } = requireUser(request, '/resource/oss/upload');
    const [file] = request.body.files ?? [];
    if (!file) throw new BusinessError(500, '上传文件不能为空');
    if (!mediaTypes.has(file.mediaType)) throw new BusinessError(500, '文件格式不正确，请上传jpg、png格式');
    if (file.bytes.length > maxBytes) throw new BusinessError(500, '上传文件大小超出限制');
    const id = nextId();
    const fileName = pathOf(id, file.fileName);
    await pool.query(`INSERT INTO sys_oss VALUES ($1, $2, $3, $4, $5, $6, ${localTime})`, [
      id,
      fileName,
      file.fileName,
      file.mediaType,
      file.bytes,
      username,
    ]);
    committed(request);
    return success({ ossId: idNumber(id), fileName, url: `http://${request.headers.host}${fileName}` });
  });

  server.get<{ Querystring: { originalName?: string } }>('/resource/oss/list', async (request) => {
    requireUser(request, '/resource/oss/list');
    const { rows } = await pool.query<{ ossId: string; fileName: string; originalName: string }>(
      `SELECT oss_id AS "ossId", file_name AS "fileName", original_name AS "originalName" FROM sys_oss WHERE original_name = $1 ORDER BY oss_id`,
      [request.query.originalName ?? ''],
    );
    return page(
      rows.map((row) => ({ ...row, ossId: idNumber(row.ossId) })),
      rows.length,
    );
  });

  server.get('/profile/upload/*', async (request, reply) => sendFile(pool, request.url, reply));
}

/** Throws when a record refers to a picture that has not been uploaded. */
export async function requirePhotos(pool: Pool, photos: string | null | undefined): Promise<void> {
  if (!photos) return;
  const paths = photos.split(',');
  const found = await pool.query('SELECT 1 FROM sys_oss WHERE file_name = ANY($1)', [paths]);
  if (found.rowCount !== paths.length) throw new BusinessError(500, '照片不存在，请先上传');
}

async function sendFile(pool: Pool, path: string, reply: FastifyReply): Promise<FastifyReply> {
  const { rows } = await pool.query<{ media_type: string; content: Buffer }>(
    'SELECT media_type, content FROM sys_oss WHERE file_name = $1',
    [path],
  );
  const [file] = rows;
  if (!file) throw new BusinessError(404, '文件不存在');
  return reply.type(file.media_type).send(file.content);
}

/** The framework files by day and puts a number behind the name. */
function pathOf(id: string, originalName: string): string {
  const [day] = new Date(Date.now() + 8 * 3_600_000).toISOString().split('T');
  const [, stem = 'file', extension = ''] = /^([\w-]{1,60})(\.\w{1,5})?$/.exec(originalName) ?? [];
  return `/profile/upload/${day?.replaceAll('-', '/')}/${stem}_${id}${extension}`;
}
