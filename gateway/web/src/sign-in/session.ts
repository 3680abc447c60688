import type { SignInSettings } from '../page-settings';
import { comeBack, leaveForProvider } from './authorization';
import { discover, exchangeCode, type Provider, refresh, revoke } from './provider';
import { forgetTokens, keepTokens, readTokens, type Tokens } from './tokens';

/** Who uses this tab. */
export interface Session {
  /** Worker number; null when nobody has signed in. */
  readonly subject: string | null;
  /** Why the last attempt to sign in failed, in a sentence; null when it did not. */
  readonly problem: string | null;
  /** Returns an access token that still lives, renewed when needed; null when nobody has signed in or the sign-in has ended. */
  accessToken(): Promise<string | null>;
  signIn(): Promise<void>;
  signOut(): Promise<void>;
}

/** Web cryptography, which PKCE needs, exists on HTTPS and on this machine only. */
const needsHttps = 'Signing in needs HTTPS or localhost. 登录需使用 HTTPS 或本机地址。';
const failed = 'Signing in did not work; try again. 登录未成功，请重试。';

/** Returns this tab's session; finishes the sign-in when the browser has just come back from the provider. */
export async function openSession(settings: SignInSettings): Promise<Session> {
  const provider = once(() => discover(settings));
  const problem = await finishSignIn(provider);
  let renewing: Promise<string | null> | null = null;
  return {
    subject: readTokens()?.subject ?? null,
    problem: window.isSecureContext ? problem : needsHttps,
    async accessToken() {
      const tokens = readTokens();
      if (tokens === null || tokens.expiresAtMs > Date.now()) return tokens?.accessToken ?? null;
      renewing ??= renew(provider, tokens).finally(() => {
        renewing = null;
      });
      return renewing;
    },
    async signIn() {
      await leaveForProvider(await provider());
    },
    async signOut() {
      const tokens = readTokens();
      forgetTokens();
      if (tokens !== null) await revoke(await provider(), tokens).catch(() => undefined);
      location.reload();
    },
  };
}

async function finishSignIn(provider: () => Promise<Provider>): Promise<string | null> {
  const back = comeBack();
  if (back === null) return null;
  try {
    keepTokens(await exchangeCode(await provider(), back.callback, back.begun));
    return null;
  } catch {
    return failed;
  }
}

async function renew(provider: () => Promise<Provider>, tokens: Tokens): Promise<string | null> {
  try {
    const renewed = await refresh(await provider(), tokens);
    if (renewed !== null) keepTokens(renewed);
    return renewed?.accessToken ?? null;
  } catch {
    forgetTokens();
    return null;
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
