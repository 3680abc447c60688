import { byName, oneOf, orOff, type Read, redisUrl, section, text, wholeNumber } from '../configuration/read-values';

/** PUBLIC = one answer for everybody; PRIVATE = one for each viewer. */
export type CacheScope = 'PUBLIC' | 'PRIVATE';

/** What holds for answers of a subgraph that does not say itself how long they are good. */
export interface SubgraphCacheSettings {
  /** Seconds; 0 = nothing is kept that does not say so itself. Default 0. */
  readonly maxAgeSeconds: number;
  /** Default PRIVATE. */
  readonly scope: CacheScope;
}

export interface CacheSettings {
  /** Redis that keeps the answers, shared by every process; null = this process. Default null. */
  readonly redisUrl: string | null;
  /** Most memory for answers in this process, bytes. Default 64 MB. */
  readonly maxBytes: number;
  /** Longest time that anything is good, whatever it says, seconds. Default 86,400. */
  readonly longestAgeSeconds: number;
  /** How long after that it may stand in for a subgraph that does not answer, seconds. Default 3,600; 0 = never. */
  readonly staleIfErrorSeconds: number;
  /** What a mutation makes unusable besides what its answer names: all of its subgraph, or nothing. Default SUBGRAPH. */
  readonly mutationsInvalidate: 'SUBGRAPH' | 'NAMED';
  /** Scope that a viewer needs for `POST /cache/invalidate`. Default `onegrid:cache`. */
  readonly invalidationScope: string;
  /** By subgraph; what stands under `all` holds for each that does not say otherwise. */
  readonly subgraphs: Readonly<Record<string, Partial<SubgraphCacheSettings>>>;
}

export const defaultCacheSettings: CacheSettings = Object.freeze({
  redisUrl: null,
  maxBytes: 64 * 1024 * 1024,
  longestAgeSeconds: 86_400,
  staleIfErrorSeconds: 3_600,
  mutationsInvalidate: 'SUBGRAPH',
  invalidationScope: 'onegrid:cache',
  subgraphs: {},
});

const aYear = 31_536_000;

/** Reads the section `cache` of a configuration file. */
export const readCacheSettings: Read<Partial<CacheSettings>> = section<CacheSettings>({
  redisUrl: orOff(redisUrl),
  maxBytes: wholeNumber(1_000_000),
  longestAgeSeconds: wholeNumber(1, aYear),
  staleIfErrorSeconds: wholeNumber(0, aYear),
  mutationsInvalidate: oneOf('SUBGRAPH', 'NAMED'),
  invalidationScope: text,
  subgraphs: byName(
    section<SubgraphCacheSettings>({ maxAgeSeconds: wholeNumber(0, aYear), scope: oneOf('PUBLIC', 'PRIVATE') }),
  ),
});
