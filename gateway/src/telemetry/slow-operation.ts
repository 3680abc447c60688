import type { Logger } from 'pino';
import type { Observation } from './observed-request';

/** Writes the line of an operation that took long: where the time went. No variables, no literals, no data. */
export function writeSlowOperation(log: Logger, { ended, startedMs: begunMs, stages, calls }: Observation): void {
  const { requestId, operation, client, durationMs, status, errorCodes, trace_id } = ended;
  log.warn(
    {
      requestId,
      ...(trace_id && { trace_id }),
      operation,
      client,
      durationMs,
      status,
      errorCodes,
      stagesMs: Object.fromEntries(Object.entries(stages).map(([name, spentMs]) => [name, tenths(spentMs)])),
      calls: calls.map(({ subgraph, startedMs, endedMs, failure }) => ({
        subgraph,
        startedMs: tenths(startedMs - begunMs),
        durationMs: tenths(endedMs - startedMs),
        ...(failure !== null && { failure }),
      })),
    },
    'slow operation',
  );
}

function tenths(durationMs: number): number {
  return Math.round(durationMs * 10) / 10;
}
