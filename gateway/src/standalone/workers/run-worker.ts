import type { Logger } from 'pino';
import type { RunningGateway } from '../../settings';
import { loadTelemetry } from '../../telemetry';
import { failureText } from '../failure-text';
import type { StandaloneOptions } from '../options';
import { startStandalone } from '../start-standalone';
import { type FromWorker, toWorker } from './messages';

/** Runs one worker: does what the first process says. A signal to the whole group of processes is the first one's to answer; SIGTERM to this one ends it in order. */
export function runWorker(options: StandaloneOptions, log: Logger): void {
  let starting: Promise<RunningGateway> | null = null;
  const stop = async () => {
    await (await starting)?.close();
    process.exit(0);
  };
  process.on('SIGINT', () => undefined);
  process.on('SIGHUP', () => undefined);
  process.once('SIGTERM', () => void stop());
  process.on('message', (message) => {
    const said = toWorker(message);
    if (said?.kind === 'start') starting = start(options, said.supergraphSdl, log);
    else if (said?.kind === 'replace') void starting?.then((gateway) => replace(gateway, said));
    else if (said?.kind === 'stop') void stop();
  });
}

async function start(options: StandaloneOptions, supergraphSdl: string, log: Logger): Promise<RunningGateway> {
  const { metricsPort, tracing, slowOperationMs } = options;
  try {
    const { telemetry, metrics } = loadTelemetry({ metrics: metricsPort !== null, tracing, slowOperationMs, log });
    metrics?.shareWithPrimary();
    const gateway = await startStandalone(options, { supergraphSdl, telemetry, log });
    await tell({ kind: 'ready', url: gateway.url });
    return gateway;
  } catch (failure) {
    await tell({ kind: 'cannot', text: failureText(failure) });
    return process.exit(1);
  }
}

async function replace(
  gateway: RunningGateway,
  { offer, supergraphSdl }: { readonly offer: number; readonly supergraphSdl: string },
): Promise<void> {
  try {
    await gateway.replaceSupergraph(supergraphSdl);
    await tell({ kind: 'taken', offer });
  } catch (failure) {
    await tell({ kind: 'refused', offer, reason: failureText(failure) });
  }
}

/** Resolves when the message is out. */
function tell(message: FromWorker): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}
