import { startGateway } from '@onegrid/gateway';
import { pino } from 'pino';

/** To the child. */
export type Order =
  | { readonly kind: 'start'; readonly supergraphSdl: string }
  | { readonly kind: 'swap'; readonly supergraphSdl: string }
  | { readonly kind: 'measure' };

/** From the child. */
export type Word =
  | { readonly kind: 'started'; readonly url: string }
  | { readonly kind: 'swapped' }
  | {
      readonly kind: 'measured';
      readonly heapMegabytes: number;
      readonly rssMegabytes: number;
      readonly unhandled: number;
    };

let unhandled = 0;
let gateway: Awaited<ReturnType<typeof startGateway>> | null = null;

process.on('unhandledRejection', () => {
  unhandled += 1;
});

async function obey(order: Order): Promise<Word> {
  if (order.kind === 'start') {
    gateway = await startGateway({
      port: 0,
      supergraphSdl: order.supergraphSdl,
      localSubgraphs: {},
      identity: null,
      log: pino({ level: 'silent' }),
      limits: { subgraphTimeoutMs: 400 },
    });
    return { kind: 'started', url: gateway.url };
  }
  if (order.kind === 'swap') {
    await gateway?.replaceSupergraph(order.supergraphSdl);
    return { kind: 'swapped' };
  }
  global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { kind: 'measured', heapMegabytes: heapUsed / 2 ** 20, rssMegabytes: rss / 2 ** 20, unhandled };
}

process.on('message', (order: Order) => {
  void obey(order).then((word) => process.send?.(word));
});
process.on('disconnect', () => process.exit(0));
