import type { Store } from '../../../stand-in';
import { createFieldStation, type FieldStation } from './field-station';
import type { FieldStationIdentity } from './upload';

/** How often is looked for the first registered logger. */
const firstLookEveryMs = 1_000;

export interface RunningStations {
  /** Lets every station report now; false when one of them was not confirmed. Asked for during a report, it answers for that one. */
  report(): Promise<boolean>;
  close(): void;
}

/**
 * Returns the field stations of all registered data loggers, reporting at an interval. Loggers that are registered later join at the next report.
 *
 * @param port    port of the data listener on 127.0.0.1
 * @param everyMs pause between reports; 0 = only when asked
 */
export function runStations(options: {
  readonly store: Store;
  readonly port: number;
  readonly everyMs: number;
  readonly now: () => number;
}): RunningStations {
  const { store, port, everyMs, now } = options;
  let closed = false;
  const stations = new Map<string, FieldStation>();
  let reporting: Promise<boolean> | null = null;
  const reportAll = async (): Promise<boolean> => {
    const registered = await store.pool.query<FieldStationIdentity>(
      'SELECT mn, password, system_code AS "systemCode" FROM data_loggers',
    );
    for (const identity of registered.rows) {
      if (!stations.has(identity.mn)) stations.set(identity.mn, createFieldStation(identity, port, now));
    }
    const confirmed = await Promise.all([...stations.values()].map((station) => station.report()));
    return confirmed.every(Boolean);
  };
  const report = () => {
    reporting ??= reportAll()
      .catch(() => false)
      .finally(() => {
        reporting = null;
      });
    return reporting;
  };
  let timer: NodeJS.Timeout | null = null;
  const schedule = () => {
    if (closed) return;
    const waitMs = stations.size === 0 ? Math.min(everyMs, firstLookEveryMs) : everyMs;
    timer = setTimeout(() => void report().then(schedule), waitMs).unref();
  };
  if (everyMs > 0) schedule();
  return {
    report,
    close() {
      closed = true;
      if (timer) clearTimeout(timer);
      for (const station of stations.values()) station.close();
    },
  };
}
