import type { DataSource } from 'typeorm';
import { hashPassword, isPassword } from './password';
import { Account } from './store/account.entity';

/** GB/T 22239-2019 asks for a limit on failed sign-ins: five, then the account rests for ten minutes. */
const failuresAllowed = 5;
const restMs = 10 * 60 * 1000;

export interface NewAccount {
  readonly workerNo: string;
  readonly name: string;
  /** As hashPassword makes it. */
  readonly passwordHash: string;
  readonly roles: readonly string[];
  readonly regions: readonly string[];
}

export interface Accounts {
  find(workerNo: string): Promise<Account | null>;
  /** Returns the account when the password is right; null when it is not, when there is no such account, or while it rests. */
  authenticate(workerNo: string, password: string): Promise<Account | null>;
  /** Adds accounts; those that exist are left as they are. */
  add(accounts: readonly NewAccount[]): Promise<void>;
}

export function createAccounts(dataSource: DataSource, now: () => number = Date.now): Accounts {
  const accounts = dataSource.getRepository(Account);
  // compared when there is no such account, so that the answer takes as long as for one that exists
  const nobody = hashPassword('nobody');

  return {
    find: (workerNo) => accounts.findOneBy({ workerNo }),

    async authenticate(workerNo, password) {
      const account = await accounts.findOneBy({ workerNo });
      const right = await isPassword(password, account?.passwordHash ?? (await nobody));
      if (!account || (account.lockedUntil && account.lockedUntil.getTime() > now())) return null;
      if (right) {
        await accounts.update(workerNo, { failedAttempts: 0, lockedUntil: null });
        return account;
      }
      const failedAttempts = account.failedAttempts + 1;
      const rests = failedAttempts >= failuresAllowed;
      await accounts.update(workerNo, {
        failedAttempts: rests ? 0 : failedAttempts,
        lockedUntil: rests ? new Date(now() + restMs) : null,
      });
      return null;
    },

    async add(added) {
      const rows = added.map((account) => ({
        ...account,
        roles: [...account.roles],
        regions: [...account.regions],
        failedAttempts: 0,
        lockedUntil: null,
      }));
      await accounts.createQueryBuilder().insert().values(rows).orIgnore().execute();
    },
  };
}
