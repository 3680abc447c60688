import { createHash } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { compose } from '@onegrid/schema';
import { type GraphQLSchema, getOperationAST, graphql, parse, validate } from 'graphql';
import type { Engine } from '../../engine';
import { type GatewayRequest } from '../../request';
import { createEngine } from '../../testing/stock-engine';
import { CallSignal } from '../../transport/call-signal';
import type { CallSubgraph, SubgraphOperation } from '../../transport/call-subgraph';
import { readAnswer } from '../../transport/read-answer';
import type { SubgraphResponse } from '../../transport/subgraph-request';
import { createCompiledEngine } from '../create-compiled-engine';
import type { Executor } from '../execute-operation';

type Resolvers = Readonly<Record<string, unknown>>;

export interface SmallSubgraph {
  readonly sdl: string;
  readonly resolvers?: Resolvers;
}

export interface SmallCall {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Record<string, unknown> | undefined;
}

export interface SmallAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; code: unknown }[];
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@interfaceObject", "@override"])
`;

type SubgraphModules = Parameters<typeof buildSubgraphSchema>[0];

/** Subgraphs of this process under both engines: the vendor's and ours. */
export class SmallGraph {
  readonly supergraphSdl: string;
  /** Calls to subgraphs, oldest first, of the last operation. */
  calls: SmallCall[] = [];
  /** Answers in place of a subgraph's own, when set. */
  answerInstead: ((call: SmallCall) => SubgraphResponse | null) | null = null;
  readonly #schemas: ReadonlyMap<string, GraphQLSchema>;
  readonly #engines: Readonly<Record<'theirs' | 'ours', Engine>>;
  readonly #ready: Readonly<Record<'theirs' | 'ours', Promise<Ready>>>;

  constructor(
    subgraphs: Readonly<Record<string, SmallSubgraph>>,
    options: { readonly maxRepresentations?: number } = {},
  ) {
    const named = Object.entries(subgraphs);
    this.supergraphSdl = compose(
      named.map(([name, { sdl }]) => ({ name, sdl: link + sdl, url: `http://${name}.invalid/graphql` })),
    );
    this.#schemas = new Map(
      named.map(([name, { sdl, resolvers }]) => {
        const modules = [{ typeDefs: parse(link + sdl), resolvers: resolvers ?? {} }] as SubgraphModules;
        return [name, buildSubgraphSchema(modules)];
      }),
    );
    const settings = { supergraphSdl: this.supergraphSdl, callSubgraph: this.#call, logger };
    this.#engines = {
      theirs: createEngine(settings),
      ours: createCompiledEngine({ ...settings, ...options }),
    };
    this.#ready = { theirs: load(this.#engines.theirs), ours: load(this.#engines.ours) };
  }

  /** Returns our answer. */
  ask(query: string, variables: Record<string, unknown> = {}, operationName?: string): Promise<SmallAnswer> {
    return this.#ask('ours', query, variables, operationName);
  }

  /** Returns the vendor's answer. */
  askTheirs(query: string, variables: Record<string, unknown> = {}, operationName?: string): Promise<SmallAnswer> {
    return this.#ask('theirs', query, variables, operationName);
  }

  async end(): Promise<void> {
    await Promise.all(Object.values(this.#ready));
    await Promise.all(Object.values(this.#engines).map((engine) => engine.stop()));
  }

  async #ask(who: 'theirs' | 'ours', query: string, variables: Record<string, unknown>, operationName?: string) {
    const { schema, executor } = await this.#ready[who];
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return { errors: invalid.map(({ message }) => ({ message, code: 'INVALID' })) };
    this.calls = [];
    const operation = getOperationAST(document, operationName);
    const { data, errors } = await executor({
      document,
      operation,
      operationName: operationName ?? null,
      queryHash: createHash('sha256').update(query).digest('hex'),
      source: query,
      schema,
      request: { query, variables: structuredClone(variables), operationName },
      context: request,
      logger,
      metrics: {},
    } as unknown as Parameters<Executor>[0]);
    return {
      ...(data !== undefined && { data: JSON.parse(JSON.stringify(data)) }),
      ...(errors && {
        errors: errors.map(({ message, path, extensions }) => ({
          message,
          ...(path && { path }),
          code: extensions?.code,
        })),
      }),
    };
  }

  readonly #call: CallSubgraph = async (subgraph, { query, variables }: SubgraphOperation) => {
    this.calls.push({ subgraph, query, variables });
    const instead = this.answerInstead?.({ subgraph, query, variables });
    if (instead) return readAnswer(subgraph, instead);
    const schema = this.#schemas.get(subgraph) as GraphQLSchema;
    const { data, errors } = await graphql({ schema, source: query, variableValues: variables });
    return readAnswer(subgraph, JSON.parse(JSON.stringify({ data, errors })) as SubgraphResponse);
  };
}

interface Ready {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
}

async function load(engine: Engine): Promise<Ready> {
  let schema: GraphQLSchema | null = null;
  engine.onSchemaLoadOrUpdate((loaded) => {
    schema = loaded.apiSchema;
  });
  const { executor } = await engine.load({ apollo: {} });
  return { schema: schema as unknown as GraphQLSchema, executor: executor as Executor };
}

const logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

const request = {
  requestId: 'small',
  viewer: null,
  signal: new CallSignal(),
} as unknown as GatewayRequest;
