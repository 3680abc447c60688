import { keepSecrets, silentProgress, startSandbox } from '@onegrid/sandbox';
import { campaignPace } from './pace';
import { openLog, sayReady } from './say-ready';

export interface HubReady {
  readonly gatewayUrl: string;
}

/** Gateway, sign-in and every subgraph. Arguments: data folder, gateway port, database URL, the platforms' URLs by name as JSON; without these the district is loaded with platforms of its own. */
sayReady(async ([dataDirectory = '', port = '', databaseUrl = '', platformUrls]): Promise<HubReady> => {
  const sandbox = await startSandbox({
    databaseUrl,
    secrets: await keepSecrets(dataDirectory),
    port: Number(port),
    platformPort: null,
    subgraphPort: null,
    redisUrl: null,
    size: 'small',
    fresh: false,
    log: openLog(dataDirectory, 'hub'),
    progress: silentProgress,
    pace: campaignPace,
    ...(platformUrls && { platformUrls: JSON.parse(platformUrls) as Record<string, string> }),
  });
  return { gatewayUrl: sandbox.gateway.url };
});
