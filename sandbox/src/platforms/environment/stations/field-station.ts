import { type Averaging, averagings } from '../averaging';
import { compactLocalTime, periodStart } from '../local-time';
import { connectLogger, type LoggerConnection } from './logger-connection';
import { type FieldStationIdentity, timeRequestSegment, uploadSegment } from './upload';

/** How many past periods a logger keeps and sends late (补传) when the platform was away; an air station's logger holds a day of hours. */
const heldPeriods: Readonly<Record<'22' | '39', Readonly<Record<Averaging['command'], number>>>> = {
  '22': { '2011': 0, '2051': 1, '2061': 24, '2031': 1 },
  '39': { '2011': 0, '2051': 1, '2061': 3, '2031': 1 },
};

/** A simulated station at work: it sends what a real data logger would, as real frames over real TCP. */
export interface FieldStation {
  /** Sends every finished period that the platform has not confirmed, then a single reading. True when all was confirmed. */
  report(): Promise<boolean>;
  close(): void;
}

/**
 * Returns a station that reports to the platform's data listener. States: disconnected → connected (time asked for) → disconnected when the platform goes away;
 * a period is confirmed by the platform's answer and never sent again by this station.
 *
 * @param port port of the listener on 127.0.0.1
 */
export function createFieldStation(identity: FieldStationIdentity, port: number, now: () => number): FieldStation {
  const confirmedUntilMs = new Map<string, number>();
  let connection: LoggerConnection | null = null;
  let lastQnMs = 0;

  const nextQn = (): string => {
    lastQnMs = Math.max(now(), lastQnMs + 1);
    return compactLocalTime(lastQnMs, true);
  };
  const connected = async (): Promise<LoggerConnection> => {
    if (connection?.open) return connection;
    connection = await connectLogger(port);
    const qn = nextQn();
    await connection.exchange(qn, timeRequestSegment(identity, qn));
    return connection;
  };
  const send = async (averaging: Averaging, timeMs: number): Promise<boolean> => {
    const qn = nextQn();
    return (await connected()).exchange(qn, uploadSegment(identity, averaging, timeMs, qn));
  };
  const sendFinished = async (averaging: Averaging): Promise<boolean> => {
    const { command, periodMs } = averaging;
    const currentMs = periodStart(now(), periodMs);
    const oldestMs = currentMs - heldPeriods[identity.systemCode][command] * periodMs;
    for (let timeMs = Math.max(confirmedUntilMs.get(command) ?? 0, oldestMs); timeMs < currentMs; timeMs += periodMs) {
      if (!(await send(averaging, timeMs))) return false;
      confirmedUntilMs.set(command, timeMs + periodMs);
    }
    return true;
  };
  return {
    async report() {
      try {
        for (const averaging of averagings) {
          const confirmed = averaging.periodMs === 0 || (await sendFinished(averaging));
          if (!confirmed) return false;
        }
        const [single] = averagings;
        return single ? await send(single, Math.floor(now() / 1000) * 1000) : true;
      } catch {
        return false;
      }
    },
    close: () => connection?.close(),
  };
}
