import { type DocumentLimits, defaultDocumentLimits } from './document-limits';

/** Bounds on what one request may cost. */
export interface Limits extends DocumentLimits {
  /** Largest request body, bytes. Default 2 MB. */
  readonly maxBodyBytes: number;
  /** Largest estimated cost of an operation. Default 1,000,000. */
  readonly maxCost: number;
  /** Length of a list that `@listSize` says nothing of, for the estimate. Default 10. */
  readonly assumedListSize: number;
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
  maxCost: 1_000_000,
  assumedListSize: 10,
  subgraphTimeoutMs: 10_000,
  maxAnswerBytes: 16 * 1024 * 1024,
  connectionLimit: 64,
});
