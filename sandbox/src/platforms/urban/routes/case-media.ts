import type { FastifyInstance } from 'fastify';
import { fail, succeed } from '../answer';
import type { Form } from '../form';
import type { UrbanPlatform } from '../platform';

/** `GET /case/media?recId=`: the photos of a case, oldest first; `GET /case/mediaFile?mediaId=`: one of them. */
export function caseMedia(server: FastifyInstance, { store }: UrbanPlatform): void {
  server.get<{ Querystring: Form }>('/case/media', async (request, reply) => {
    const found = await store.pool.query(
      'SELECT media_id AS "mediaId", media_type_name AS "mediaTypeName", file_name AS "fileName" FROM case_media WHERE rec_id = $1 ORDER BY media_id',
      [Number(request.query.recId) || 0],
    );
    return succeed(reply, found.rows);
  });

  server.get<{ Querystring: Form }>('/case/mediaFile', async (request, reply) => {
    const found = await store.pool.query<{ content_type: string; content: Buffer }>(
      'SELECT content_type, content FROM case_media WHERE media_id = $1',
      [Number(request.query.mediaId) || 0],
    );
    const [media] = found.rows;
    return media ? reply.type(media.content_type).send(media.content) : fail(reply, '多媒体不存在');
  });
}
