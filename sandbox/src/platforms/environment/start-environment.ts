import { Faults, openStore, type RunningStandIn, runStandIn, type StandInPorts } from '../../stand-in';
import { type Client, endKeysOnFault } from './api-keys';
import { dropOldReadings } from './hj212/keep-readings';
import { type DataListener, startDataListener } from './hj212/listener';
import { createEnvironmentServer } from './server';
import { runStations } from './stations/run-stations';
import { environmentTables } from './tables';

const hourMs = 3_600_000;

/** The application of the sample district. */
export const sampleClient: Client = Object.freeze({ clientId: 'onegrid', clientSecret: 'Hb@jianye2019' });

export interface EnvironmentStandInSettings {
  /** Default: the sample district's. */
  readonly client?: Client;
  /** From registration of a complaint to its review; default 3,000 ms. */
  readonly reviewAfterMs?: number;
  /** From acceptance of a complaint to its end; default 600,000 ms. */
  readonly closeAfterMs?: number;
  /** Life of a key; default 86,400,000 ms (24 h). */
  readonly keyLifetimeMs?: number;
  /** Port of the data listener (HJ 212 over TCP) on 127.0.0.1; default 0 = any free one. */
  readonly dataPort?: number;
  /** Pause between reports of the simulated field stations; default 60,000 ms, 0 = only when `report` is called. The first report comes within a second of their registration. */
  readonly reportEveryMs?: number;
  /** The platform's and the stations' clock; default the store's. */
  readonly now?: () => number;
}

export interface RunningEnvironment extends RunningStandIn {
  /** Port on which the data listener takes HJ 212 frames. */
  readonly dataPort: number;
  /** Lets every field station report now, without waiting for its time; false when one of them was not confirmed. */
  report(): Promise<boolean>;
}

/** Starts the environment protection platform (环境保护): its HTTP server, its data listener and its field stations. `down` stops both servers. */
export async function startEnvironment(options: {
  readonly databaseUrl: string;
  readonly ports: StandInPorts;
  readonly settings?: EnvironmentStandInSettings;
}): Promise<RunningEnvironment> {
  const { databaseUrl, ports, settings = {} } = options;
  const { reviewAfterMs = 3_000, closeAfterMs = 600_000, keyLifetimeMs = 24 * hourMs } = settings;
  const { client = sampleClient, reportEveryMs = 60_000 } = settings;
  const store = await openStore(databaseUrl, 'environment', environmentTables);
  const { now = store.now } = settings;
  const faults = new Faults();
  endKeysOnFault(faults, store);

  let listener: DataListener | null = await startDataListener(store, settings.dataPort ?? 0, now);
  const dataPort = listener.port;
  faults.onChange(async ({ down }) => {
    if (down && listener) {
      const leaving = listener;
      listener = null;
      await leaving.close();
    }
    if (!down && !listener) listener = await startDataListener(store, dataPort, now);
  });

  const delays = { reviewAfterMs, closeAfterMs };
  const createServer = () => createEnvironmentServer({ store, faults, delays, client, keyLifetimeMs, now });
  const standIn = await runStandIn({ name: 'environment', ports, faults, store, createServer });
  const stations = runStations({ store, port: dataPort, everyMs: reportEveryMs, now });
  const pruning = setInterval(() => void dropOldReadings(store, now()).catch(() => undefined), hourMs).unref();
  return {
    ...standIn,
    dataPort,
    report: () => stations.report(),
    async close() {
      clearInterval(pruning);
      stations.close();
      await listener?.close();
      await standIn.close();
    },
  };
}
