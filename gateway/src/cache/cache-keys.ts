import { createHash } from 'node:crypto';
import type { Viewer } from '@onegrid/schema';
import type { EntityName } from './invalidation';

/** Who asks, as far as an answer can depend on it. */
export interface Asker {
  readonly viewer: Viewer | null;
  /** Headers that the subgraph gets from the client or the settings. */
  readonly headers: Readonly<Record<string, string>> | undefined;
}

/**
 * Returns the key of an answer. Everything that an answer can depend on goes into it, and only a hash comes out: keys may be seen by whoever operates Redis, and
 * representations can name people.
 *
 * @param scope PRIVATE: the viewer with all their rights is part of the key, so an answer is never found by anybody else, nor by them with other rights
 */
export function answerKey(scope: 'PUBLIC' | 'PRIVATE', { viewer, headers }: Asker, what: readonly unknown[]): string {
  const who = scope === 'PRIVATE' && viewer ? [viewer.subject, viewer.roles, viewer.scopes, viewer.regions] : null;
  return `a:${hash(JSON.stringify([scope, who, headers ?? null, what]))}`;
}

/** Keys of stamps: an answer is good only while the stamps of everything that it is part of are what they were when it was asked for. */
export const stampOf = {
  /** of all there is */
  everything: 's:*',
  subgraph: (name: string) => `s:subgraph:${name}`,
  /** of entities of a type, one by one */
  type: (type: string) => `s:type:${type}`,
  /** of whatever has the type somewhere within */
  within: (type: string) => `s:within:${type}`,
  entity: ({ type, key }: EntityName) => `s:entity:${hash(JSON.stringify([type, Object.entries(key).sort(byName)]))}`,
} as const;

export function isStamp(key: string): boolean {
  return key.startsWith('s:');
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
