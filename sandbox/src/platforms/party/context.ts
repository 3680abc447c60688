import type { Faults, Store } from '../../stand-in';
import type { AccessTokens } from './access-tokens';
import type { CallQuota } from './call-quota';

/** The service account that a business system is given: it may act for any worker who is bound to an openid. */
export interface ServiceAccount {
  readonly appId: string;
  readonly appSecret: string;
  readonly openid: string;
}

/** What every module of the platform works with. */
export interface PartyContext {
  readonly store: Store;
  readonly faults: Faults;
  readonly tokens: AccessTokens;
  readonly quota: CallQuota;
  readonly serviceAccount: ServiceAccount;
  /** Milliseconds that a branch secretary usually takes over a check-in. */
  readonly reviewAfterMs: number;
}
