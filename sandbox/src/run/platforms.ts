import { community } from '@onegrid/community';
import { environment } from '@onegrid/environment';
import type { PlatformSettings, SubgraphModule } from '@onegrid/kit';
import { party } from '@onegrid/party';
import { safety } from '@onegrid/safety';
import { urban } from '@onegrid/urban';
import type { District, LocalIdRow } from '../district/model';
import { exportCommunity } from '../district/registrations/community';
import { exportEnvironment } from '../district/registrations/environment';
import { exportParty } from '../district/registrations/party';
import { exportSafety } from '../district/registrations/safety';
import { exportUrban } from '../district/registrations/urban';
import { communityServiceAccount, loadCommunity, startCommunity } from '../platforms/community';
import { loadEnvironment, sampleClient, startEnvironment } from '../platforms/environment';
import { loadParty, partyServiceAccount, startParty } from '../platforms/party';
import { loadSafety, sampleAccount, startSafety } from '../platforms/safety';
import { loadUrban, localGridDefinition, startUrban, urbanServiceAccount } from '../platforms/urban';
import type { RunningStandIn, StandInPorts, Store } from '../stand-in';

export interface StandInStart {
  readonly databaseUrl: string;
  readonly ports: StandInPorts;
  /** Port for frames beside HTTP, where a platform takes any; 0 = any free one. */
  readonly dataPort: number;
}

/** A stand-in platform together with the subgraph that wraps it: how both are started, and how the district gets into its store. */
export interface SamplePlatform {
  readonly name: string;
  readonly title: string;
  start(options: StandInStart): Promise<RunningStandIn>;
  /** Writes the district as this platform has registered it; returns its ids of our entities. */
  load(store: Store, district: District): Promise<readonly LocalIdRow[]>;
  /** Starts the subgraph against the stand-in at this address. */
  wrap(url: string, settings: Omit<PlatformSettings<never>, 'platform'>): ReturnType<SubgraphModule<never>['start']>;
}

function samplePlatform<Seed, Platform>(options: {
  readonly title: string;
  readonly module: SubgraphModule<PlatformSettings<Platform>>;
  readonly start: SamplePlatform['start'];
  readonly exportRows: (district: District) => { readonly seed: Seed; readonly localIds: readonly LocalIdRow[] };
  readonly loadRows: (store: Store, seed: Seed) => Promise<void>;
  readonly settings: (baseUrl: string) => Platform;
}): SamplePlatform {
  const { title, module, start, exportRows, loadRows, settings } = options;
  return {
    name: module.name,
    title,
    start,
    async load(store, district) {
      const { seed, localIds } = exportRows(district);
      await loadRows(store, seed);
      return localIds;
    },
    wrap: (url, common) => module.start({ ...common, platform: settings(url) }),
  };
}

/** The platforms of the sample district. The order gives each its ports. */
export const samplePlatforms: readonly SamplePlatform[] = [
  samplePlatform({
    title: '社区治理一体化平台',
    module: community,
    start: startCommunity,
    exportRows: exportCommunity,
    loadRows: loadCommunity,
    settings: (baseUrl) => ({ baseUrl, ...communityServiceAccount }),
  }),
  samplePlatform({
    title: '五微共享社区',
    module: party,
    start: startParty,
    exportRows: exportParty,
    loadRows: loadParty,
    settings: (baseUrl) => ({ baseUrl, ...partyServiceAccount }),
  }),
  samplePlatform({
    title: '智慧城管',
    module: urban,
    start: startUrban,
    exportRows: exportUrban,
    loadRows: loadUrban,
    settings: (baseUrl) => ({
      baseUrl,
      account: urbanServiceAccount.userName,
      password: urbanServiceAccount.password,
      localGrid: localGridDefinition,
    }),
  }),
  samplePlatform({
    title: '安全生产',
    module: safety,
    start: startSafety,
    exportRows: exportSafety,
    loadRows: loadSafety,
    settings: (baseUrl) => ({ baseUrl, ...sampleAccount }),
  }),
  samplePlatform({
    title: '环境保护',
    module: environment,
    start: ({ databaseUrl, ports, dataPort }) => startEnvironment({ databaseUrl, ports, settings: { dataPort } }),
    exportRows: exportEnvironment,
    loadRows: loadEnvironment,
    settings: (baseUrl) => ({ baseUrl, ...sampleClient }),
  }),
];
