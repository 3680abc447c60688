import { serveSubgraphs } from './serve-subgraphs';

/** The process of the four subgraphs: says its origin when it is ready, and how many requests there were whenever it is asked. */
async function main(): Promise<void> {
  const served = await serveSubgraphs();
  process.on('message', () => process.send?.({ requests: served.countRequests() }));
  process.on('disconnect', () => process.exit());
  process.send?.({ origin: served.origin });
}

void main();
