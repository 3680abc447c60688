/** Where 环境保护 is and the application that the hub is registered as there. */
export interface EnvironmentSettings {
  /** For example http://127.0.0.1:4205; `/v1.1` and `/complaints` are below it. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Milliseconds for one answer of the platform, default 5,000. */
  readonly timeoutMs?: number;
}
