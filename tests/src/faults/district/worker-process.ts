import { composeSupergraph, keepSecrets, startDeliveryWorker } from '@onegrid/sandbox';
import { campaignPace } from './pace';
import { openLog, sayReady } from './say-ready';

/** One more process that works off deliveries. Arguments: data folder, gateway URL, database URL. */
sayReady(async ([dataDirectory = '', gatewayUrl = '', databaseUrl = '']) => {
  await startDeliveryWorker({
    databaseUrl,
    gatewayUrl,
    secrets: await keepSecrets(dataDirectory),
    supergraphSdl: composeSupergraph(),
    log: openLog(dataDirectory, 'worker'),
    pace: campaignPace,
  });
  return {};
});
