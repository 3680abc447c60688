/** Keeps texts for a time. What it loses counts as never kept: the cache works with any store that forgets, and with one that is down. */
export interface CacheStore {
  /** Returns what is kept under each key, same order; null = nothing. */
  read(keys: readonly string[]): Promise<(string | null)[]>;
  write(entries: readonly StoredEntry[]): Promise<void>;
  /** Keeps a text under each key that has none, and returns what each has then; null = it cannot be kept. */
  ensure(entries: readonly StoredEntry[]): Promise<(string | null)[]>;
  close(): Promise<void>;
}

export interface StoredEntry {
  readonly key: string;
  readonly value: string;
  readonly lifetimeMs: number;
}
