import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Tokens } from '../tokens';
import { Refusal, success } from '../wire/envelope';

/** The one account that other systems use, and the key they sign with. */
export interface SafetyAccount {
  readonly account: string;
  readonly password: string;
  readonly signKey: string;
}

interface SignInBody {
  account: string;
  /** MD5 of the password, lower-case hex. */
  password: string;
  /** Epoch milliseconds as text. */
  timestamp: string;
  /** MD5 of account, hashed password, time stamp and key, one after the other; upper-case hex. */
  sign: string;
}

const clockToleranceMs = 5 * 60_000;
const text = { type: 'string', minLength: 1 } as const;
const signInSchema = {
  type: 'object',
  required: ['account', 'password', 'timestamp', 'sign'],
  properties: { account: text, password: text, timestamp: text, sign: text },
} as const;

export function signInRoutes(server: FastifyInstance, known: SafetyAccount, tokens: Tokens, now: () => number): void {
  server.post<{ Body: SignInBody }>('/sys/login', { schema: { body: signInSchema } }, ({ body }) => {
    if (Math.abs(now() - Number(body.timestamp)) > clockToleranceMs) throw new Refusal('0402', '时间戳已过期');
    const expected = md5(body.account + body.password + body.timestamp + known.signKey).toUpperCase();
    if (body.sign !== expected) throw new Refusal('0402', '签名错误');
    if (body.account !== known.account || body.password !== md5(known.password))
      throw new Refusal('0402', '用户名或密码错误');
    return success({ token: tokens.give(Date.now()), userInfo: { account: known.account, realName: '数据对接账号' } });
  });
  server.get('/sys/getUserInfo', () => success({ account: known.account, realName: '数据对接账号' }));
}

/** Refuses every request without a living token, except the sign-in itself. */
export function requireToken(server: FastifyInstance, tokens: Tokens): void {
  server.addHook('onRequest', async (request: FastifyRequest) => {
    if (request.url.startsWith('/sys/login')) return;
    const token = request.headers['x-access-token'];
    if (typeof token !== 'string' || !tokens.use(token, Date.now()))
      throw new Refusal('0401', 'token已失效，请重新登录');
  });
}

function md5(value: string): string {
  return createHash('md5').update(value).digest('hex');
}
