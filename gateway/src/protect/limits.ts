import { type DocumentLimits, defaultDocumentLimits } from './document-limits';

/** Bounds on what one request may cost. */
export interface Limits extends DocumentLimits {
  /** Largest request body, bytes. Default 2 MB. */
  readonly maxBodyBytes: number;
  /** Longest time that one subgraph may take for one call, milliseconds. Default 10,000. */
  readonly subgraphTimeoutMs: number;
  /** Largest answer of one subgraph, bytes. Default 16 MB. */
  readonly maxAnswerBytes: number;
  /** Most connections to one subgraph. Default 64. */
  readonly connectionLimit: number;
}

export const defaultLimits: Limits = Object.freeze({
  maxBodyBytes: 2 * 1024 * 1024,
  ...defaultDocumentLimits,
  subgraphTimeoutMs: 10_000,
  maxAnswerBytes: 16 * 1024 * 1024,
  connectionLimit: 64,
});
