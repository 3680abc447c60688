/** What the gateway tells the page at `/graphiql-settings.json`. */
export interface PageSettings {
  readonly title: string;
  readonly defaultQuery: string;
  /** Null when there is no sign-in provider that the page could use. */
  readonly signIn: SignInSettings | null;
}

export interface SignInSettings {
  /** Path or URL under which `/.well-known/openid-configuration` is found. */
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** Whom the access token is for (RFC 8707); null = the provider's default. */
  readonly resource: string | null;
}

/** Returns the page's settings from the gateway that served it. */
export async function loadPageSettings(): Promise<PageSettings> {
  const answer = await fetch('/graphiql-settings.json');
  return (await answer.json()) as PageSettings;
}
