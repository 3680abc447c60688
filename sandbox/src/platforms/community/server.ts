import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { parse } from 'lossless-json';
import type { Pool } from 'pg';
import { type Faults, sufferFaults, takeMultipart } from '../../stand-in';
import { BusinessError, success, writeAnswer } from './answer';
import { serveFiles } from './files';
import { addRecord } from './records/add';
import { recordsByIds } from './records/by-ids';
import { editRecord } from './records/edit';
import { type ListQuery, listRecords } from './records/list';
import { removeRecords } from './records/remove';
import { decidePending } from './review';
import type { SignIn } from './sign-in';
import { tables } from './tables';
import type { Table } from './tables/table';

export interface Platform {
  readonly pool: Pool;
  readonly faults: Faults;
  readonly signIn: SignIn;
  readonly nextId: () => string;
  /** Milliseconds between an upload and its review. */
  readonly reviewAfterMs: number;
}

type Body = Readonly<Record<string, unknown>>;

/** Returns the platform's server. */
export function createCommunityServer(platform: Platform): FastifyInstance {
  const server = fastify();
  const committed = new WeakSet<FastifyRequest>();
  sufferFaults(server, platform.faults, (request) => committed.has(request));
  speakTheFramework(server);

  const { signIn } = platform;
  server.post('/captchaImage', () => ({ msg: '操作成功', code: 200, captchaEnabled: true, ...signIn.askCaptcha() }));
  server.post('/login', (request) => ({ msg: '操作成功', code: 200, token: signIn.logIn(request.body as Body) }));
  server.get('/getInfo', (request) => {
    const { username } = signIn.requireToken(request.headers.authorization, '/getInfo');
    return { ...success(), user: { userName: username }, permissions: ['community:*:*'] };
  });
  takeMultipart(server);
  serveFiles(server, {
    pool: platform.pool,
    nextId: platform.nextId,
    requireUser: (request, address) => signIn.requireToken(request.headers.authorization, address),
    committed: (request) => void committed.add(request),
  });
  for (const table of tables) serveTable(server, platform, table, committed);
  return server;
}

/** Bodies keep every digit of a number; whatever happens, HTTP says 200. */
function speakTheFramework(server: FastifyInstance): void {
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, parse(body as string, null, String));
    } catch {
      done(new BusinessError(500, 'JSON parse error'));
    }
  });
  server.setReplySerializer(writeAnswer);
  server.setErrorHandler((error, _request, reply) => answerError(error, reply));
  server.setNotFoundHandler((request, reply) =>
    answerError(new BusinessError(404, `请求地址不存在：${request.method}`), reply),
  );
}

function answerError(error: unknown, reply: FastifyReply): FastifyReply {
  const known = error instanceof BusinessError;
  const answer = known ? { msg: error.message, code: error.code } : { msg: '系统未知错误，请联系管理员', code: 500 };
  return reply.code(200).type('application/json; charset=utf-8').send(answer);
}

function serveTable(
  server: FastifyInstance,
  platform: Platform,
  table: Table,
  committed: WeakSet<FastifyRequest>,
): void {
  const { pool, faults, signIn, nextId, reviewAfterMs } = platform;
  const address = `/community/${table.path}`;
  const authorOf = (request: FastifyRequest) => signIn.requireToken(request.headers.authorization, address);
  const decide = () => decidePending(pool, reviewAfterMs + faults.state.slowReviewMs);
  const commit = async (request: FastifyRequest, work: Promise<object>) => {
    const answer = await work;
    committed.add(request);
    return answer;
  };

  server.get<{ Querystring: ListQuery }>(`${address}/list`, async (request) => {
    authorOf(request);
    await decide();
    return listRecords(pool, table, request.query);
  });
  server.post(`${address}/listByIds`, async (request) => {
    authorOf(request);
    await decide();
    return recordsByIds(pool, table, request.body);
  });
  if (table.operations.includes('add')) {
    server.post<{ Body: Body }>(address, async (request) => {
      const author = authorOf(request);
      return commit(request, addRecord(pool, table, { id: nextId(), body: request.body, author }));
    });
  }
  if (table.operations.includes('edit')) {
    server.put<{ Body: Body }>(address, async (request) => {
      const author = authorOf(request);
      return commit(request, editRecord(pool, table, { body: request.body, author }));
    });
  }
  if (table.operations.includes('remove')) {
    server.delete<{ Params: { ids: string } }>(`${address}/:ids`, async (request) => {
      const author = authorOf(request);
      return commit(request, removeRecords(pool, table, { ids: request.params.ids, author }));
    });
  }
}
