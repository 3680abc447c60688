import { LRUCache } from 'lru-cache';
import type { SessionStore } from './session-store';

const maxSessions = 10_000;

/** Keeps sessions in this process: right for one process, lost with it. */
export function memorySessions(): SessionStore {
  const sessions = new LRUCache<string, string>({ max: maxSessions });
  return {
    get: async (key) => sessions.get(key) ?? null,
    set: async (key, value, lifetimeMs) => void sessions.set(key, value, { ttl: lifetimeMs }),
    delete: async (key) => void sessions.delete(key),
    close: async () => sessions.clear(),
  };
}
