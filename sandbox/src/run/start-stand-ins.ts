import type { RunningStandIn } from '../stand-in';
import { samplePlatforms } from './platforms';

const portsPerPlatform = 2;

/** Registers what has been started, so that whoever asked can stop it again when a later step fails. */
export type Keep = <Running extends { close(): Promise<unknown> }>(running: Running) => Running;

/**
 * Starts the stand-in platforms side by side.
 *
 * @param platformPort the first of their ports; null = any free ones
 */
export async function startStandIns(
  databaseUrl: string,
  platformPort: number | null,
  keep: Keep = (running) => running,
): Promise<ReadonlyMap<string, RunningStandIn>> {
  const running = await Promise.all(
    samplePlatforms.map(async ({ name, start }, index) => {
      const at = platformPort === null ? null : platformPort + index * portsPerPlatform;
      const ports = at === null ? { port: 0, faultPort: 0 } : { port: at, faultPort: at + 1 };
      const dataPort = platformPort === null ? 0 : platformPort + samplePlatforms.length * portsPerPlatform;
      return [name, keep(await start({ databaseUrl, ports, dataPort }))] as const;
    }),
  );
  return new Map(running);
}
