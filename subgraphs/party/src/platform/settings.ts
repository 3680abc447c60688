/** Where 五微共享社区 is and the service account that its owner gave to the hub. */
export interface PartySettings {
  /** For example http://127.0.0.1:7102. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly appSecret: string;
  /** The openid of the service account itself. */
  readonly openid: string;
  /** Milliseconds for a whole answer, 5,000 by default. */
  readonly timeoutMs?: number;
}
