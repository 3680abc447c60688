import { type CallSubgraph, createCompiledEngine, type Engine } from '@onegrid/gateway';
import { createEngine } from '@onegrid/gateway/testing';

/** Every engine that is judged. */
export const engines = {
  /** Apollo's gateway as it is. */
  stock: createEngine,
  /** Ours. */
  compiled: createCompiledEngine,
} satisfies Record<string, EngineFactory>;

export type EngineName = keyof typeof engines;

export const engineNames = Object.keys(engines) as EngineName[];

export type EngineFactory = (options: {
  readonly supergraphSdl: string;
  readonly callSubgraph: CallSubgraph;
  readonly logger: Parameters<typeof createEngine>[0]['logger'];
}) => Engine;
