/** Bounds on what one request may cost. */
export interface Limits {
  /** Largest request body, bytes. Default 2 MB. */
  readonly maxBodyBytes: number;
  /** Longest document, tokens of GraphQL's grammar. Checked by the parser, so before validation, whose time can grow with the square of it. Default 15,000. */
  readonly maxTokens: number;
  /** Longest time that one subgraph may take for one call, milliseconds. Default 10,000. */
  readonly subgraphTimeoutMs: number;
  /** Largest answer of one subgraph, bytes. Default 16 MB. */
  readonly maxAnswerBytes: number;
  /** Most connections to one subgraph. Default 64. */
  readonly connectionLimit: number;
}

export const defaultLimits: Limits = Object.freeze({
  maxBodyBytes: 2 * 1024 * 1024,
  maxTokens: 15_000,
  subgraphTimeoutMs: 10_000,
  maxAnswerBytes: 16 * 1024 * 1024,
  connectionLimit: 64,
});
