import { directory } from '@onegrid/directory';
import { attachmentDownload, entries } from '@onegrid/entries';
import {
  accessTokenVerifier,
  graphiqlClientId,
  graphResource,
  graphScope,
  type RunningGateway,
  startGateway,
  startSignIn,
  type Telemetry,
} from '@onegrid/gateway';
import { LastingClient, memorySessions, redisSessions, type SessionStore, type Subgraph } from '@onegrid/kit';
import { callSigner } from '@onegrid/schema';
import type { Logger } from 'pino';
import type { DistrictSize } from '../district/model';
import type { RunningStandIn } from '../stand-in';
import { type DeliveryPace, deliveryClient, entriesSettings } from './delivery-settings';
import { districtLimits } from './district-limits';
import { firstQuery } from './first-query';
import { loadDistrict } from './load-district';
import type { DemonstrationIds } from './loaded-district';
import { samplePlatforms } from './platforms';
import { prepareDatabase } from './prepare-database';
import type { Progress } from './progress';
import type { Secrets } from './secrets';
import { type Keep, startStandIns } from './start-stand-ins';
import { composeSupergraph, type FurtherSubgraph, subgraphUrl } from './supergraph';

export interface SandboxSettings {
  readonly databaseUrl: string;
  readonly secrets: Secrets;
  /** Port of the gateway. */
  readonly port: number;
  /** First port of the stand-ins; null = any free ones. */
  readonly platformPort: number | null;
  /** First port of the subgraphs; null = they do not listen. */
  readonly subgraphPort: number | null;
  readonly redisUrl: string | null;
  readonly size: DistrictSize;
  readonly fresh: boolean;
  readonly log: Logger;
  readonly progress: Progress;
  /** Days for which photos of an entry are kept; the default of entries when left out. */
  readonly photoDays?: number;
  /** What listens to the gateway; null = nothing. */
  readonly telemetry?: Telemetry | null;
  /** How deliveries are paced; the defaults of entries and of the kit when left out. */
  readonly pace?: DeliveryPace;
  /** Where the platforms are, by name, when they run in a process of their own; the district has been loaded before. Left out = they are started here. */
  readonly platformUrls?: Readonly<Record<string, string>>;
  /** Subgraphs of other platforms, which run elsewhere; none when left out. */
  readonly furtherSubgraphs?: readonly FurtherSubgraph[];
}

export interface RunningSandbox {
  readonly gateway: RunningGateway;
  readonly standIns: ReadonlyMap<string, RunningStandIn>;
  readonly demonstration: DemonstrationIds;
  readonly supergraphSdl: string;
  close(): Promise<void>;
}

const districtCode = '320105';

/** Starts the whole sample district in this process, from the platforms up to the gateway. What has been started is stopped again when a step fails. */
export async function startSandbox(settings: SandboxSettings): Promise<RunningSandbox> {
  const started: { close(): Promise<unknown> }[] = [];
  const stopAll = async () => {
    for (const each of started.splice(0).reverse()) await each.close();
  };
  const keep = <Running extends { close(): Promise<unknown> }>(running: Running): Running => {
    started.push(running);
    return running;
  };
  try {
    return { ...(await startInOrder(settings, keep)), close: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function startInOrder(settings: SandboxSettings, keep: Keep): Promise<Omit<RunningSandbox, 'close'>> {
  const { databaseUrl, secrets, port, size, log, progress } = settings;
  const publicUrl = `http://127.0.0.1:${port}`;

  // each step relies on those before it
  const known = await prepareDatabase(databaseUrl, size, settings.fresh);
  const standIns = settings.platformUrls
    ? new Map<string, RunningStandIn>()
    : await progress('starting the platforms 启动平台', () => startStandIns(databaseUrl, settings.platformPort, keep));
  const signIn = keep(await startSignIn(signInSettings(settings, publicUrl)));
  const demonstration =
    known ??
    (await loadDistrict({
      databaseUrl,
      size,
      standIns,
      progress,
      addAccounts: (accounts) => signIn.accounts.add(accounts),
    }));
  const supergraphSdl = composeSupergraph(settings.subgraphPort ?? undefined, settings.furtherSubgraphs);
  const subgraphs = await progress('starting the subgraphs 启动子图', () =>
    startSubgraphs(settings, { standIns, supergraphSdl, publicUrl, keep }),
  );
  const gateway = await progress('starting the gateway 启动网关', async () =>
    keep(
      await startGateway({
        port,
        supergraphSdl,
        localSubgraphs: Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, subgraph])),
        identity: {
          signCall: callSigner(secrets.callKey),
          verifyAccessToken: accessTokenVerifier({ issuer: signIn.issuer, jwksUrl: signIn.jwksUrl }),
        },
        limits: districtLimits,
        log,
        telemetry: settings.telemetry,
        routes: (server) => signIn.addRoutes(server),
        downloads: [attachmentDownload],
        checkDatabase: () => ping(databaseUrl),
        events: databaseUrl,
        landing: {
          defaultQuery: firstQuery(demonstration),
          signIn: {
            issuer: '/oidc',
            clientId: graphiqlClientId,
            scope: `openid offline_access ${graphScope}`,
            resource: graphResource,
          },
        },
      }),
    ),
  );
  return { gateway, standIns, demonstration, supergraphSdl };
}

function signInSettings(
  { databaseUrl, secrets, port, log }: SandboxSettings,
  publicUrl: string,
): Parameters<typeof startSignIn>[0] {
  return {
    databaseUrl,
    publicUrl,
    otherOrigins: [`http://localhost:${port}`],
    signingKey: secrets.tokenKey,
    cookieKey: secrets.cookieKey,
    deliverySecret: secrets.deliverySecret,
    district: districtCode,
    log,
  };
}

interface SubgraphSurroundings {
  readonly standIns: ReadonlyMap<string, RunningStandIn>;
  readonly supergraphSdl: string;
  readonly publicUrl: string;
  readonly keep: Keep;
}

async function startSubgraphs(
  settings: SandboxSettings,
  { standIns, supergraphSdl, publicUrl, keep }: SubgraphSurroundings,
): Promise<readonly Subgraph[]> {
  const { databaseUrl, secrets, log, pace, subgraphPort, platformUrls, photoDays } = settings;
  const sessions = keep(await openSessions(settings));
  const graph = keep(deliveryClient({ gatewayUrl: publicUrl, secrets }));
  const ofEntries = entriesSettings({ databaseUrl, secrets, gatewayUrl: publicUrl, supergraphSdl, log, pace }, graph);
  const { contributions, verifyCall } = ofEntries;
  const common = { databaseUrl, log, verifyCall };
  const urlOf = (name: string) => platformUrls?.[name] ?? standIns.get(name)?.url ?? '';
  const subgraphs = await Promise.all([
    directory.start({ ...common, contributions: () => contributions, graph }),
    entries.start({ ...ofEntries, attachments: photoDays === undefined ? {} : { keepDays: photoDays } }),
    ...samplePlatforms.map((platform) =>
      platform.wrap(urlOf(platform.name), { ...common, sessions, settleMs: pace?.settleMs }),
    ),
  ]);
  for (const subgraph of subgraphs) {
    keep(subgraph);
    if (subgraphPort !== null) await subgraph.listen(Number(new URL(subgraphUrl(subgraph.name, subgraphPort)).port));
  }
  return subgraphs;
}

function openSessions({ redisUrl, log }: SandboxSettings): Promise<SessionStore> {
  return redisUrl === null ? Promise.resolve(memorySessions()) : redisSessions(redisUrl, log);
}

async function ping(databaseUrl: string): Promise<void> {
  const client = new LastingClient({ connectionString: databaseUrl, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    await client.query('SELECT 1');
  } finally {
    await client.end();
  }
}
