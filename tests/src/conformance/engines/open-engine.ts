import { createHash } from 'node:crypto';
import type { CallSubgraph, Engine } from '@onegrid/gateway';
import { type DocumentNode, type GraphQLFormattedError, type GraphQLSchema, getOperationAST, print } from 'graphql';
import type { EngineFactory } from './engines';

export interface Operation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

export interface OpenEngine {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** Executes a valid operation. What the engine throws comes as an error without a path and the code THROWN. */
  execute(operation: Operation, callSubgraph: CallSubgraph): Promise<Answer>;
  close(): Promise<void>;
}

type Executor = NonNullable<Awaited<ReturnType<Engine['load']>>['executor']>;

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Starts an engine on a supergraph, without a server before it. */
export async function openEngine(factory: EngineFactory, supergraphSdl: string): Promise<OpenEngine> {
  const callSubgraph: CallSubgraph = (subgraph, operation, request) =>
    (request as unknown as Request).callSubgraph(subgraph, operation, request);
  const engine = factory({ supergraphSdl, callSubgraph, logger: silent });
  let apiSchema: GraphQLSchema | null = null;
  engine.onSchemaLoadOrUpdate((loaded) => {
    apiSchema = loaded.apiSchema;
  });
  const { executor } = await engine.load({ apollo: {} });
  const schema = apiSchema as unknown as GraphQLSchema;
  return {
    apiSchema: schema,
    execute: (operation, call) => execute(executor as Executor, schema, operation, call),
    close: () => engine.stop(),
  };
}

/** What an engine hands on to `callSubgraph`; each operation brings its own. */
interface Request {
  readonly signal: AbortSignal;
  readonly callSubgraph: CallSubgraph;
}

async function execute(
  executor: Executor,
  schema: GraphQLSchema,
  { document, variables }: Operation,
  callSubgraph: CallSubgraph,
): Promise<Answer> {
  const source = print(document);
  const operation = getOperationAST(document);
  try {
    const { data, errors = [] } = await executor({
      document,
      operation,
      operationName: operation?.name?.value ?? null,
      queryHash: createHash('sha256').update(source).digest('hex'),
      source,
      schema,
      request: { query: source, variables: structuredClone(variables) },
      context: { signal: new AbortController().signal, callSubgraph } satisfies Request,
      logger: silent,
      metrics: {},
    } as unknown as Parameters<Executor>[0]);
    return {
      data: data as Answer['data'],
      errors: errors.map(({ message, path, extensions }) => ({ message, path, extensions })),
    };
  } catch (failure) {
    const message = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
    return { data: undefined, errors: [{ message, extensions: { code: 'THROWN' } }] };
  }
}
