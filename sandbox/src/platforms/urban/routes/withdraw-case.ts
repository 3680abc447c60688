import type { FastifyInstance } from 'fastify';
import { fail, succeed } from '../answer';
import { caseStates, parts } from '../case-states';
import type { Form } from '../form';
import { readJson } from '../json-field';
import type { UrbanPlatform } from '../platform';
import { decideDueReports } from '../review';
import { takeStep } from '../take-step';

interface Withdrawal {
  readonly recId?: number;
  readonly reason?: string;
}

/** `POST /mobile/withdrawCase`: the reporter (上报人) takes a report back, as long as the acceptance seat has not decided it. A case is never edited: who erred reports anew. */
export function withdrawCase(server: FastifyInstance, platform: UrbanPlatform): void {
  server.post<{ Body: Form }>('/mobile/withdrawCase', async (request, reply) => {
    const { recId, reason } = readJson<Withdrawal>(request.body.data) ?? {};
    if (!Number.isInteger(recId) || !reason?.trim()) return fail(reply, 'data格式错误');
    await decideDueReports(platform, platform.store.now());
    const taken = await takeStep(platform.store, {
      recId: Number(recId),
      step: { to: caseStates.VOIDED, part: parts.REPORTER },
      opinion: reason,
      atMs: platform.store.now(),
    });
    return taken ? succeed(reply, { recId }) : fail(reply, '案卷不存在、已立案或已作废，不能撤回');
  });
}
