import type { FastifyInstance } from 'fastify';
import { fail, succeed } from '../answer';
import { readTransInfo } from '../case-states';
import type { Form } from '../form';
import { readJson } from '../json-field';
import type { UrbanPlatform } from '../platform';
import { takeStep } from '../take-step';
import { sessionCookie } from './sign-in';

/** `POST /case/trans`: moves a case one step, for the seat or department whose step it is. */
export function trans(server: FastifyInstance, { store, sessions }: UrbanPlatform): void {
  server.post<{ Body: Form }>('/case/trans', async (request, reply) => {
    const { recId, transInfo, opinion } =
      readJson<{ recId: number; transInfo: string; opinion: string }>(request.body.data) ?? {};
    const step = readTransInfo(String(transInfo));
    if (!Number.isInteger(recId) || !step) return fail(reply, '流转信息格式错误');
    if (sessions.accountOf(request.cookies[sessionCookie])?.part !== step.part) return fail(reply, '无此岗位权限');
    const taken = await takeStep(store, {
      recId: Number(recId),
      step,
      opinion: String(opinion ?? ''),
      atMs: store.now(),
    });
    return taken ? succeed(reply, { recId }) : fail(reply, '案卷不存在或当前阶段不能执行此操作');
  });
}
