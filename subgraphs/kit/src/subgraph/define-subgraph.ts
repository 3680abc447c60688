import type { VerifyCall } from '@onegrid/schema';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { type DatabaseDefinition, openDataSource } from '../database/data-source';
import { bearerToken, createExecute } from './execute';
import { buildFederatedSchema, type GraphDefinition, printSubgraphSdl } from './federated-schema';
import { serveSubgraph } from './serve';
import type { Call, Subgraph } from './subgraph';

export interface HubSettings {
  /** PostgreSQL URL; the subgraph keeps to its own schema in it, named like the subgraph. */
  readonly databaseUrl: string;
  readonly verifyCall: VerifyCall;
  readonly log: Logger;
}

/** What a subgraph's own wiring gives back. */
export interface Connected<Context> {
  /** Makes the resolvers' context for one call: DataLoaders live as long as the call. */
  context(call: Call): Context;
  close(): Promise<void>;
}

export interface SubgraphDefinition<Settings extends HubSettings, Context> extends GraphDefinition<Context> {
  readonly name: string;
  readonly database: DatabaseDefinition;
  connect(settings: Settings, dataSource: DataSource): Promise<Connected<Context>>;
}

/** A subgraph that has not started: its name, its SDL, and how to start it. */
export interface SubgraphModule<Settings> {
  readonly name: string;
  sdl(): string;
  start(settings: Settings): Promise<Subgraph>;
}

/** Returns a subgraph module. Starting it: open and migrate its schema → connect → listen on demand. */
export function defineSubgraph<Settings extends HubSettings, Context>(
  definition: SubgraphDefinition<Settings, Context>,
): SubgraphModule<Settings> {
  return {
    name: definition.name,
    sdl: () => printSubgraphSdl(definition),
    async start(settings) {
      const { name } = definition;
      const dataSource = await openDataSource(settings.databaseUrl, name, definition.database);
      const connected = await definition.connect(settings, dataSource);
      const { schema, sdl } = buildFederatedSchema(definition);
      const { verifyCall, log } = settings;
      const execute = createExecute({ name, schema, verifyCall, log, context: (call) => connected.context(call) });
      const verify = (authorization: string | undefined) => verifyCall(bearerToken(authorization), name);
      const servers: FastifyInstance[] = [];
      return {
        name,
        sdl,
        execute,
        async listen(port, host = '127.0.0.1') {
          const { url, server } = await serveSubgraph(execute, verify, port, host);
          servers.push(server);
          return { url };
        },
        async close() {
          await Promise.all(servers.map((server) => server.close()));
          await connected.close();
          await dataSource.destroy();
        },
      };
    },
  };
}
