import { randomInt, randomUUID } from 'node:crypto';
import { BusinessError } from './answer';

export interface Account {
  readonly username: string;
  readonly password: string;
}

const captchaLifetimeMs = 120_000;

interface Captcha {
  readonly answer: string;
  readonly expiresAtMs: number;
}

/** The platform's sign-in: a sum to solve, then name and password, then a token that ends when it is left unused. Kept in memory: a restart ends every token. */
export class SignIn {
  readonly #captchas = new Map<string, Captcha>();
  readonly #tokens = new Map<string, { username: string; expiresAtMs: number }>();

  constructor(
    private readonly account: Account,
    private readonly tokenLifetimeMs: number,
  ) {}

  /** Gives a sum and the id under which its answer is expected, once, within two minutes. */
  askCaptcha(): { uuid: string; question: string } {
    const [first, second] = [randomInt(1, 10), randomInt(1, 10)];
    const isSum = first < second || randomInt(2) === 0;
    const uuid = randomUUID().replaceAll('-', '');
    const answer = String(isSum ? first + second : first - second);
    this.#captchas.set(uuid, { answer, expiresAtMs: Date.now() + captchaLifetimeMs });
    return { uuid, question: `${first}${isSum ? '+' : '-'}${second}=?` };
  }

  /** @throws BusinessError 500 when the code, the name or the password is wrong */
  logIn(body: Readonly<Record<string, unknown>>): string {
    const uuid = String(body.uuid ?? '');
    const captcha = this.#captchas.get(uuid);
    this.#captchas.delete(uuid);
    if (!captcha || captcha.expiresAtMs < Date.now()) throw new BusinessError(500, '验证码已失效');
    if (String(body.code ?? '') !== captcha.answer) throw new BusinessError(500, '验证码错误');
    const { username, password } = this.account;
    if (body.username !== username || body.password !== password) throw new BusinessError(500, '用户不存在/密码错误');
    const token = randomUUID();
    this.#tokens.set(token, { username, expiresAtMs: Date.now() + this.tokenLifetimeMs });
    return token;
  }

  /** Returns who holds the token. @throws BusinessError 401 when it is missing, unknown or expired */
  requireToken(authorization: string | undefined, address: string): { username: string } {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? '';
    const holder = this.#tokens.get(token);
    if (!holder || holder.expiresAtMs < Date.now()) {
      this.#tokens.delete(token);
      throw new BusinessError(401, `请求访问：${address}，认证失败，无法访问系统资源`);
    }
    holder.expiresAtMs = Date.now() + this.tokenLifetimeMs;
    return holder;
  }

  expireAll(): void {
    this.#tokens.clear();
  }
}
