/** Where sign-in sessions on platforms are kept, so that several processes share one sign-in. Values are secrets: never logged. */
export interface SessionStore {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, lifetimeMs: number): Promise<void>;
  delete(key: string): Promise<void>;
  close(): Promise<void>;
}
