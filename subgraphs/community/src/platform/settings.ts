/** Name of this subgraph and of the platform behind it, in URLs, local ids and reports. */
export const platform = 'community';

/** Where 社区治理一体化平台 is and the service account that its owner gave to the hub. */
export interface CommunitySettings {
  /** For example http://127.0.0.1:7101. */
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  /** Milliseconds for a whole answer, 5,000 by default. */
  readonly timeoutMs?: number;
}
