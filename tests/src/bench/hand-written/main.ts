import { serveAggregator } from './serve-aggregator';

/** The process of the hand-written aggregator: says where it is when it is ready. */
async function main(): Promise<void> {
  const url = await serveAggregator(process.env.BENCH_SUBGRAPHS ?? '');
  process.on('disconnect', () => process.exit());
  process.send?.({ url });
}

void main();
