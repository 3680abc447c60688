/** Short name of a subgraph: lower case, stable, used in URLs, tables and `extensions.platforms[].name`. */
export type PlatformName = string;

/** How a platform stood when a part of an answer was read. */
export type PlatformState =
  /** answered now */
  | 'LIVE'
  /** did not answer; the last known good copy is shown, with its age */
  | 'STALE'
  /** did not answer and nothing is kept */
  | 'DOWN';

/** One line of `extensions.platforms[]` in an answer of the gateway. */
export interface PlatformReport {
  readonly name: PlatformName;
  readonly state: PlatformState;
  /** When the oldest shown fact was read from the platform, ISO 8601; null when nothing is shown. */
  readonly asOf: string | null;
  /** Code of the error table; null when the platform answered. */
  readonly error: string | null;
}
