import { describeCause } from '@onegrid/schema';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Call } from '../subgraph/subgraph';
import { type Breaker, createBreaker } from './breaker';
import { PlatformFailure } from './failure';
import type { PlatformHealth } from './health';
import { KeptCopy } from './kept-copy.entity';

/** A fact of a platform and when it was read there. */
export interface Kept<Value> {
  readonly value: Value;
  readonly asOf: Date;
}

/** What one reading gave. */
export interface Reading<Value> {
  /** Keys that the platform does not know are absent; so are keys of which nothing is kept while it is down. */
  readonly found: ReadonlyMap<string, Kept<Value>>;
  /** Why the platform did not answer; null = it did, and an absent key is unknown there. */
  readonly failure: PlatformFailure | null;
}

export interface KeptCopies {
  /**
   * Asks the platform for facts of one kind and keeps what it answers. When it fails, the last known good copies are returned with their age.
   * How the platform stood goes into the call's reports. Values must be JSON.
   */
  read<Value>(
    call: Call,
    kind: string,
    keys: readonly string[],
    fetch: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Reading<Value>>;
}

/** An unchanged copy gets a new age at most this often, so that reading does not write all the time. */
const refreshAfter = '10 seconds';

/**
 * Keeps copies in the subgraph's own PostgreSQL schema.
 *
 * States of a platform as a reader sees it: LIVE –failure→ STALE (something is kept) or DOWN (nothing is) –answer→ LIVE. After several failures in a row
 * the breaker opens and readers get the kept copies at once, until a trial request succeeds.
 */
export function createKeptCopies(options: {
  readonly platform: string;
  readonly dataSource: DataSource;
  readonly health: PlatformHealth;
  readonly log: Logger;
}): KeptCopies {
  const { platform, dataSource, health, log } = options;
  const breaker: Breaker = createBreaker(platform);
  const copies = dataSource.getRepository(KeptCopy);

  return {
    async read<Value>(
      call: Call,
      kind: string,
      keys: readonly string[],
      fetch: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
    ) {
      if (keys.length === 0) return { found: new Map<string, Kept<Value>>(), failure: null };
      try {
        const answered = await breaker.run(() => fetch(keys));
        const asOf = new Date();
        health.succeeded();
        call.platforms.add({ name: platform, state: 'LIVE', asOf: asOf.toISOString(), error: null });
        await keep(kind, keys, answered).catch((err: unknown) =>
          log.error({ cause: describeCause(err), kind }, 'copies not kept'),
        );
        return { found: new Map([...answered].map(([key, value]) => [key, { value, asOf }])), failure: null };
      } catch (error) {
        if (!(error instanceof PlatformFailure)) throw error;
        health.failed(error);
        log.warn({ platform, kind, code: error.code, cause: describeCause(error) }, 'platform did not answer');
        return { found: await recall<Value>(call, kind, keys, error), failure: error };
      }
    },
  };

  async function keep(kind: string, asked: readonly string[], answered: ReadonlyMap<string, unknown>): Promise<void> {
    const unknown = asked.filter((key) => !answered.has(key));
    if (unknown.length > 0)
      await copies
        .createQueryBuilder()
        .delete()
        .where('kind = :kind AND key = ANY(:unknown)', { kind, unknown })
        .execute();
    if (answered.size === 0) return;
    const rows = [...answered].map(([key, value]) => ({ key, value }));
    await dataSource.query(
      `INSERT INTO kept_copy AS old (kind, key, value, as_of)
       SELECT $1, row.key, row.value, now() FROM jsonb_to_recordset($2::jsonb) AS row(key text, value jsonb)
       ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value, as_of = excluded.as_of
       WHERE old.value IS DISTINCT FROM excluded.value OR old.as_of < now() - interval '${refreshAfter}'`,
      [kind, JSON.stringify(rows)],
    );
  }

  async function recall<Value>(
    call: Call,
    kind: string,
    keys: readonly string[],
    failure: PlatformFailure,
  ): Promise<ReadonlyMap<string, Kept<Value>>> {
    const rows = await copies
      .createQueryBuilder('copy')
      .where('copy.kind = :kind AND copy.key = ANY(:keys)', { kind, keys })
      .getMany();
    const oldest = rows.map((row) => row.asOf.toISOString()).sort()[0] ?? null;
    call.platforms.add({
      name: platform,
      state: rows.length > 0 ? 'STALE' : 'DOWN',
      asOf: oldest,
      error: failure.code,
    });
    return new Map(rows.map((row) => [row.key, { value: row.value as Value, asOf: row.asOf }]));
  }
}

/**
 * Returns what is known under a key; null = the platform does not know it.
 *
 * @throws PlatformFailure PLATFORM_UNAVAILABLE when the platform did not answer and nothing is kept
 */
export function keptOrUnavailable<Value>(reading: Reading<Value>, key: string): Kept<Value> | null {
  const kept = reading.found.get(key);
  if (kept) return kept;
  if (reading.failure) throw reading.failure;
  return null;
}
