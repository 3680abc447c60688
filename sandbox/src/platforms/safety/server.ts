import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { type Faults, type Store, sufferFaults, takeMultipart } from '../../stand-in';
import type { SettleReviews } from './review';
import { checkObjectRoutes } from './routes/check-objects';
import { checkRecordRoutes } from './routes/check-records';
import { fileRoutes } from './routes/files';
import { hazardRoutes } from './routes/hazards';
import { requireToken, type SafetyAccount, signInRoutes } from './routes/sign-in';
import { signerRoutes } from './routes/signers';
import type { Tokens } from './tokens';
import { Refusal } from './wire/envelope';

const writes = new Set([
  '/checkObject/add',
  '/checkRecord/add',
  '/checkRecord/edit',
  '/checkRecord/revoke',
  '/hazard/add',
  '/hazard/edit',
  '/hazard/revoke',
  '/hazard/rectify',
  '/hazard/recheck',
  '/sys/oss/file/upload',
]);

/** Returns the platform's server, not yet listening. Every answer has HTTP status 200; its `code` says what happened. */
export function createSafetyServer(parts: {
  readonly store: Store;
  readonly faults: Faults;
  readonly tokens: Tokens;
  readonly account: SafetyAccount;
  readonly settleReviews: SettleReviews;
}): FastifyInstance {
  const { store, faults, tokens, account, settleReviews } = parts;
  const server = fastify({ forceCloseConnections: true });
  server.setErrorHandler((error: FastifyError | Refusal, _request, reply) => {
    reply.code(200);
    if (error instanceof Refusal) return { code: error.code, msg: error.message, result: null };
    const isParameter = 'validation' in error && error.validation !== undefined;
    return isParameter
      ? { code: '0400', msg: `参数错误：${error.message}`, result: null }
      : { code: '0500', msg: '系统异常，请联系管理员', result: null };
  });
  sufferFaults(server, faults, (request) => writes.has(request.url));
  requireToken(server, tokens);
  signInRoutes(server, account, tokens, store.now);
  takeMultipart(server);
  fileRoutes(server, store);
  checkObjectRoutes(server, store);
  checkRecordRoutes(server, store, settleReviews);
  hazardRoutes(server, store, settleReviews);
  signerRoutes(server, store);
  return server;
}
