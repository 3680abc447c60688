/** What the provider gave this tab. It lives in the tab's own storage and ends with it. */
export interface Tokens {
  readonly subject: string;
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Milliseconds since 1970. */
  readonly expiresAtMs: number;
}

const key = 'onegrid.tokens';

export function readTokens(): Tokens | null {
  const text = sessionStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as Tokens);
}

export function keepTokens(tokens: Tokens): void {
  sessionStorage.setItem(key, JSON.stringify(tokens));
}

export function forgetTokens(): void {
  sessionStorage.removeItem(key);
}
