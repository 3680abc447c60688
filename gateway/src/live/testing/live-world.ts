import { buildSubgraphSchema } from '@apollo/subgraph';
import { callSigner, compose, OneGridError, type Viewer } from '@onegrid/schema';
import { graphql, parse } from 'graphql';
import { createClient as createStreamClient } from 'graphql-sse';
import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import { exportJWK, generateKeyPair, UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import type { GatewaySettings, RunningGateway } from '../../settings';
import { startGateway } from '../../start-gateway';
import { WrittenLog } from '../../testing/written-log';
import type { LocalSubgraph } from '../../transport/subgraph-request';
import { LiveSubgraph } from './live-subgraph';

const housesSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { houses: [House!]! }
  type House @key(fields: "id") { id: ID! name: String! }
`;

function housesSubgraph(): LocalSubgraph {
  const schema = buildSubgraphSchema({
    typeDefs: parse(housesSdl),
    resolvers: {
      Query: { houses: () => [{ id: 'h1' }] },
      House: {
        __resolveReference: ({ id }: { id: string }) => (id === 'unknown' ? null : { id }),
        name: ({ id }: { id: string }) => `House ${id}`,
      },
    },
  });
  return { execute: ({ query, variables }) => graphql({ schema, source: query, variableValues: variables }) };
}

const viewers: Readonly<Record<string, Viewer>> = {
  worker: { subject: 'worker', roles: [], scopes: [], regions: [] },
  keeper: { subject: 'keeper', roles: [], scopes: ['secrets'], regions: [] },
};

/** Returns an access token of the live world, which ends in so many seconds. */
export function tokenOf(subject: string, expiresInSeconds = 3600): string {
  return new UnsecuredJWT({}).setSubject(subject).setExpirationTime(`${expiresInSeconds}s`).encode();
}

/** A gateway over alerts (see `LiveSubgraph`) and houses, and clients of it. */
export class LiveWorld {
  private constructor(
    readonly gateway: RunningGateway,
    readonly alerts: LiveSubgraph,
    readonly written: WrittenLog,
    readonly supergraphSdl: string,
  ) {}

  /** @param source how the gateway subscribes to alerts. Default: in this process */
  static async start(
    options: {
      readonly source?: 'local' | 'sse' | 'websocket';
      readonly signIn?: boolean;
      readonly settings?: Partial<GatewaySettings>;
    } = {},
  ): Promise<LiveWorld> {
    const { source = 'local', signIn = false, settings = {} } = options;
    const alerts = new LiveSubgraph();
    await alerts.listens();
    const written = new WrittenLog();
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const supergraphSdl = compose([
      { name: 'alerts', sdl: alerts.sdl, url: alerts.url },
      { name: 'houses', sdl: housesSdl, url: 'http://in-process.invalid/graphql' },
    ]);
    const gateway = await startGateway({
      port: 0,
      supergraphSdl,
      localSubgraphs: { houses: housesSubgraph(), ...(source === 'local' && { alerts }) },
      subscriptionUrls: source === 'websocket' ? { alerts: alerts.socketUrl } : {},
      identity: signIn ? { signCall: callSigner(await exportJWK(privateKey)), verifyAccessToken } : null,
      log: pino({ level: 'trace' }, written),
      ...settings,
    });
    return new LiveWorld(gateway, alerts, written, supergraphSdl);
  }

  get socketUrl(): string {
    return `${this.gateway.url.replace('http', 'ws')}/graphql`;
  }

  /** A client of graphql-ws. */
  socketClient(options: Partial<ClientOptions> = {}): Client {
    return createClient({ url: this.socketUrl, webSocketImpl: WebSocket, retryAttempts: 0, ...options });
  }

  /** A client of graphql-sse. */
  streamClient(headers: Record<string, string> = {}) {
    return createStreamClient({ url: `${this.gateway.url}/graphql`, headers, retryAttempts: 0 });
  }

  async end(): Promise<void> {
    await this.gateway.close();
    await this.alerts.goesDown();
  }
}

async function verifyAccessToken(token: string): Promise<Viewer> {
  const viewer = viewers[subjectOf(token)];
  if (!viewer) throw new OneGridError('UNAUTHENTICATED');
  return viewer;
}

function subjectOf(token: string): string {
  try {
    return UnsecuredJWT.decode(token).payload.sub ?? '';
  } catch {
    return '';
  }
}
