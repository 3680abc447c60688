import { describeCause } from '@onegrid/schema';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { cleanAttachments, type Retention } from './clean-attachments';

const everyMs = 3_600_000;

/** Cleans photos away at the start and every hour. Several processes may do so at once. */
export function keepClean(
  dataSource: DataSource,
  retention: Retention,
  { now, log }: { readonly now: () => number; readonly log: Logger },
): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const clean = async () => {
    try {
      const deleted = await cleanAttachments(dataSource, retention, now());
      if (deleted > 0) log.info({ deleted }, 'photos cleaned away');
    } catch (error) {
      log.error({ cause: describeCause(error) }, 'photos not cleaned away');
    }
  };
  const run = () => {
    running = running.then(clean);
  };
  run();
  const timer = setInterval(run, everyMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
