/** Where the work-safety platform is and the service account that the hub has there. */
export interface SafetySettings {
  readonly baseUrl: string;
  readonly account: string;
  readonly password: string;
  /** Key of the sign-in signature, given out with the account. */
  readonly signKey: string;
  /** Milliseconds for one answer of the platform, default 5,000. */
  readonly timeoutMs?: number;
}
