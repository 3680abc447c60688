import { randomUUID } from 'node:crypto';
import type { PlatformReport } from '@onegrid/schema';
import { stampOf } from './cache-keys';
import { type Invalidation, stampsOf } from './invalidation';
import type { CacheStore, StoredEntry } from './store/cache-store';

/** How long a stamp is kept, milliseconds. One that is lost makes what it stood for unusable. */
const stampLifetimeMs = 86_400_000;

/** A text that is kept: an answer with what must hold for it to be good. */
interface Kept {
  readonly value: unknown;
  /** When it was asked for, milliseconds since 1970. */
  readonly atMs: number;
  readonly maxAgeMs: number;
  /** How long after that it may stand in for a subgraph that does not answer, milliseconds. */
  readonly staleMs: number;
  /** The stamps as they were then, in the order of its `Wanted`. */
  readonly stamps: readonly string[];
  readonly platforms: readonly PlatformReport[];
  readonly scope: 'PUBLIC' | 'PRIVATE';
}

/** An answer, or a part of one, that is looked for. */
export interface Wanted {
  /** Keys under which it may be, the best first. */
  readonly keys: readonly string[];
  /** Keys of the stamps that must not have changed. */
  readonly stampKeys: readonly string[];
}

/** What was found. */
export interface Found {
  readonly value: unknown;
  readonly atMs: number;
  /** How long it is still good, milliseconds; negative = it may only stand in for a subgraph that does not answer. */
  readonly leftMs: number;
  readonly platforms: readonly PlatformReport[];
  readonly scope: 'PUBLIC' | 'PRIVATE';
}

/** The stamps of this moment, by key. What is kept later is kept with these: what was invalidated meanwhile is then not found. */
export type Stamps = ReadonlyMap<string, string>;

export interface Keeping {
  readonly key: string;
  readonly stampKeys: readonly string[];
  readonly value: unknown;
  readonly atMs: number;
  readonly maxAgeMs: number;
  readonly staleMs: number;
  readonly platforms: readonly PlatformReport[];
  readonly scope: 'PUBLIC' | 'PRIVATE';
}

/** Answers in a store, with stamps that make them unusable. The store may lose anything at any time. */
export class KeptAnswers {
  readonly #store: CacheStore;
  readonly #now: () => number;

  constructor(store: CacheStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Returns what is found of each, same order; null = nothing. And the stamps with which anything may be kept after it was asked for. */
  async find(wanted: readonly Wanted[]): Promise<{ found: (Found | null)[]; stamps: Stamps }> {
    const keys = [...new Set(wanted.flatMap((each) => each.keys))];
    const stampKeys = [...new Set(wanted.flatMap((each) => each.stampKeys))];
    const texts = await this.#store.read([...keys, ...stampKeys]);
    const kept = new Map(keys.map((key, index) => [key, readKept(texts[index])]));
    const stamps = new Map<string, string>();
    for (const [index, key] of stampKeys.entries()) {
      const stamp = texts[keys.length + index];
      if (stamp) stamps.set(key, stamp);
    }
    const taken = new Set<unknown>();
    const found = wanted.map((each) => {
      const best = this.#best(each, kept, stamps);
      if (best === null) return null;
      // whoever gets a value may change it
      const isTaken = taken.has(best.value);
      taken.add(best.value);
      return isTaken ? { ...best, value: structuredClone(best.value) } : best;
    });
    await this.#addMissing(stampKeys, stamps);
    return { found, stamps };
  }

  async keep(keepings: readonly Keeping[], stamps: Stamps): Promise<void> {
    const entries = keepings.flatMap(({ key, stampKeys, ...rest }): StoredEntry[] => {
      const own = stampKeys.map((each) => stamps.get(each));
      if (!own.every((each) => each !== undefined)) return [];
      const kept: Kept = { ...rest, stamps: own };
      return [{ key, value: JSON.stringify(kept), lifetimeMs: rest.maxAgeMs + rest.staleMs }];
    });
    if (entries.length > 0) await this.#store.write(entries);
  }

  async invalidate(invalidations: readonly Invalidation[]): Promise<void> {
    const keys = [...new Set(invalidations.flatMap(stampsOf))];
    if (keys.length > 0) await this.#store.write(keys.map(newStamp));
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  #best({ keys, stampKeys }: Wanted, kept: ReadonlyMap<string, Kept | null>, stamps: Stamps): Found | null {
    let best: Found | null = null;
    for (const key of keys) {
      const each = kept.get(key);
      if (!each || !stampKeys.every((stamp, index) => each.stamps[index] === stamps.get(stamp))) continue;
      const { value, atMs, maxAgeMs, staleMs, platforms, scope } = each;
      const leftMs = atMs + maxAgeMs - this.#now();
      if (leftMs + staleMs <= 0) continue;
      if (best === null || leftMs > best.leftMs) best = { value, atMs, leftMs, platforms, scope };
    }
    return best;
  }

  async #addMissing(stampKeys: readonly string[], stamps: Map<string, string>): Promise<void> {
    const missing = stampKeys.filter((key) => !stamps.has(key));
    if (missing.length === 0) return;
    const added = await this.#store.ensure(missing.map(newStamp));
    for (const [index, key] of missing.entries()) {
      const stamp = added[index];
      if (stamp) stamps.set(key, stamp);
    }
  }
}

/** A stamp that nothing that is kept has. */
export function newStamp(key: string): StoredEntry {
  return { key, value: randomUUID(), lifetimeMs: stampLifetimeMs };
}

/** Renews the stamp of all there is. */
export function stampOfEverything(): StoredEntry {
  return newStamp(stampOf.everything);
}

function readKept(text: string | null | undefined): Kept | null {
  return text ? (JSON.parse(text) as Kept) : null;
}
