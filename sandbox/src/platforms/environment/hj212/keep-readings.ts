import type { Store } from '../../../stand-in';
import { averagings } from '../averaging';
import type { Upload } from './readings';

const insertObservations = `
  INSERT INTO observations (phenomenon_start, phenomenon_end, result_time, result, result_quality, parameters, datastream_id, feature_of_interest_id)
  SELECT $2, $3, $4, reading.value, jsonb_build_object('flag', reading.flag),
    CASE WHEN reading.minimum IS NULL THEN NULL ELSE jsonb_build_object('minimum', reading.minimum, 'maximum', reading.maximum) END,
    datastreams.id, datastreams.thing_id
  FROM jsonb_to_recordset($5::jsonb) AS reading("factorCode" text, value double precision, flag text, minimum double precision, maximum double precision)
  JOIN datastreams ON datastreams.thing_id = $1 AND datastreams.command = $6 AND datastreams.factor_code = reading."factorCode"
  ON CONFLICT (datastream_id, phenomenon_start) DO UPDATE
    SET result = excluded.result, result_time = excluded.result_time, result_quality = excluded.result_quality, parameters = excluded.parameters`;

/** Keeps an upload as observations of the station's datastreams. The same period sent again replaces what was kept; unknown factors are left out. */
export async function keepReadings(store: Store, thingId: string, upload: Upload, receivedMs: number): Promise<void> {
  const { averaging, timeMs, readings } = upload;
  const end = averaging.periodMs === 0 ? null : new Date(timeMs + averaging.periodMs);
  const values = [thingId, new Date(timeMs), end, new Date(receivedMs), JSON.stringify(readings), averaging.command];
  await store.pool.query({ name: 'keep-readings', text: insertObservations, values });
}

/** Drops observations that are older than their averaging is kept for. */
export async function dropOldReadings(store: Store, nowMs: number): Promise<void> {
  for (const { command, keptDays } of averagings) {
    await store.pool.query(
      `DELETE FROM observations USING datastreams
       WHERE datastreams.id = observations.datastream_id AND datastreams.command = $1 AND observations.phenomenon_start < $2`,
      [command, new Date(nowMs - keptDays * 86_400_000)],
    );
  }
}
