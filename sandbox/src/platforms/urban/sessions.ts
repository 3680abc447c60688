import { randomBytes } from 'node:crypto';

export interface Account {
  readonly userName: string;
  readonly password: string;
  readonly humanName: string;
  /** 岗位 that the account holds; null = may report and read only. */
  readonly part: number | null;
}

/** Sessions of the platform, in memory as in a servlet container: each ends when it has been idle for too long, and all end with the process. */
export class Sessions {
  readonly #live = new Map<string, { readonly account: Account; idleSinceMs: number }>();

  constructor(
    private readonly accounts: readonly Account[],
    private readonly maxIdleMs: number,
  ) {}

  /** Returns the id of a new session, or null when the account or password is wrong. */
  open(userName: string, password: string): string | null {
    const account = this.accounts.find((each) => each.userName === userName && each.password === password);
    if (!account) return null;
    const id = randomBytes(16).toString('hex').toUpperCase();
    this.#live.set(id, { account, idleSinceMs: Date.now() });
    return id;
  }

  /** Returns whose session this is, or null when it has ended or never was. */
  accountOf(id: string | undefined): Account | null {
    const session = id === undefined ? undefined : this.#live.get(id);
    if (id === undefined || !session) return null;
    if (Date.now() - session.idleSinceMs > this.maxIdleMs) {
      this.#live.delete(id);
      return null;
    }
    session.idleSinceMs = Date.now();
    return session.account;
  }

  endAll(): void {
    this.#live.clear();
  }
}
