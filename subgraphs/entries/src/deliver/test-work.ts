import type { GraphAnswer } from '@onegrid/kit';
import { openDataSource } from '@onegrid/kit';
import { createTestDatabase, silentLog } from '@onegrid/kit/testing';
import type { CanonicalEntry, DeliveryInput, DeliveryReceipt } from '@onegrid/schema';
import { v7 as uuidv7 } from 'uuid';
import { holdEntry } from '../record/hold-entry';
import { entriesDatabase } from '../store/database';
import { DeliveryRow } from '../store/delivery.entity';
import { EntryRow } from '../store/entry.entity';
import type { DeliveryWork } from './delivery-work';
import { type PlatformPaces, paceOf } from './platform-pace';
import { joinWork } from './working-process';

/** A wait that takes longer fails with what there is instead. */
const longestWaitMs = 10_000;

/** Answers an attempt: a receipt's outcome, or the code of a failure. */
export type PlatformAnswer = (
  delivery: DeliveryInput,
) => Promise<DeliveryReceipt['outcome'] | { readonly code: string }>;

/** The delivery work on a database of its own, with platforms that do as the test says and a clock that it sets. */
export interface TestWork {
  work: DeliveryWork;
  /** By platform; a platform without one accepts. */
  readonly answers: Map<string, PlatformAnswer>;
  /** What becomes of everything under review, by platform; null = the platform does not answer. A platform without one accepts. */
  readonly reviews: Map<string, DeliveryReceipt['outcome'] | null>;
  /** `platform entry-name` of every attempt, in order. */
  readonly attempts: string[];
  readonly clock: { nowMs: number };
  /** Holds an entry about a subject for some platforms and returns its id. */
  hold(name: string, subjectId: string, platforms: readonly string[]): Promise<string>;
  /** Every delivery, in order. */
  rows(): Promise<DeliveryRow[]>;
  /** Resolves when the states of all deliveries, in order, are these. */
  settled(states: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens the work; nothing runs before the test starts lanes. */
export async function openTestWork(paces: PlatformPaces = {}): Promise<TestWork> {
  const database = await createTestDatabase();
  const dataSource = await openDataSource(database.url, 'entries', entriesDatabase);
  const clock = { nowMs: Date.parse('2026-11-16T10:00:00+08:00') };
  const answers = new Map<string, PlatformAnswer>();
  const reviews = new Map<string, DeliveryReceipt['outcome'] | null>();
  const attempts: string[] = [];
  const deliveries = dataSource.getRepository(DeliveryRow);

  async function execute({ query, variables = {} }: { query: string; variables?: object }): Promise<GraphAnswer> {
    const reviewed = /receipts: ([a-z]+)Reviews/.exec(query)?.[1];
    if (reviewed !== undefined) return answerReviews(reviewed, (variables as { deliveryIds: string[] }).deliveryIds);
    const platform = /receipt: ([a-z]+)/.exec(query)?.[1] ?? '';
    const { delivery } = variables as { delivery: DeliveryInput };
    attempts.push(`${platform} ${delivery.entry.subject.name}`);
    const answer = (await answers.get(platform)?.(delivery)) ?? 'ACCEPTED';
    if (typeof answer === 'object') return { data: null, errors: [{ message: 'failed', extensions: answer }] };
    return { data: { receipt: receiptOf(delivery.id, answer) } };
  }

  function answerReviews(platform: string, deliveryIds: readonly string[]): GraphAnswer {
    const outcome = reviews.get(platform) === undefined ? 'ACCEPTED' : (reviews.get(platform) ?? null);
    if (outcome === null)
      return { data: null, errors: [{ message: 'failed', extensions: { code: 'PLATFORM_UNAVAILABLE' } }] };
    return { data: { receipts: deliveryIds.map((id) => receiptOf(id, outcome)) } };
  }

  const work: DeliveryWork = {
    dataSource,
    deliveries,
    entries: dataSource.getRepository(EntryRow),
    graph: { execute },
    process: await joinWork(dataSource, silentLog),
    backoff: { firstMs: 10, longestMs: 10 },
    pollMs: 10,
    deadAfterMs: 30 * 86_400_000,
    paceOf: (platform) => paceOf(paces, platform),
    ownerOf: (platform) => `${platform} office`,
    entryFor: (_field, entry) => entry,
    photosOf: () => 0,
    reviewEveryMs: 60_000,
    now: () => clock.nowMs,
    log: silentLog,
  };
  const rows = () => deliveries.find({ order: { sequence: 'ASC' } });

  return {
    work,
    answers,
    reviews,
    attempts,
    clock,
    rows,
    async hold(name, subjectId, accepting) {
      const entry = testEntry(name, subjectId, new Date(clock.nowMs));
      const acceptances = accepting.map((platform) => ({
        platform,
        field: `${platform}AcceptVisit`,
        entry: 'VISIT',
        when: null,
        needs: [],
        review: `${platform}Reviews`,
        correct: null,
        withdraw: null,
      }));
      const held = { entry, idempotencyKey: entry.id, payloadHash: '', acceptances, corrects: null };
      await holdEntry(dataSource, { wake: () => undefined }, held);
      return entry.id;
    },
    async settled(states) {
      const givenUpAt = performance.now() + longestWaitMs;
      for (;;) {
        const found = (await rows()).map(({ state }) => state);
        if (found.join() === states.join()) return;
        if (performance.now() > givenUpAt) expect(found).toEqual(states);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async close() {
      await work.process.close();
      await dataSource.destroy();
      await database.drop();
    },
  };
}

function receiptOf(deliveryId: string, outcome: DeliveryReceipt['outcome']): DeliveryReceipt {
  return { deliveryId, outcome, externalId: 'E1', reason: null, registrations: [] };
}

function testEntry(name: string, subjectId: string, at: Date): CanonicalEntry {
  return {
    id: uuidv7(),
    kind: 'VISIT',
    occurredAt: at.toISOString(),
    recordedAt: at.toISOString(),
    enteredBy: { workerNo: 'JY0001', name: '王一' },
    grid: { code: '320105001007001', name: '兆园第一网格' },
    subject: {
      type: 'House',
      id: subjectId,
      name,
      address: '兆园1幢101室',
      position: { longitude: 118.76, latitude: 32.03 },
      rented: true,
      ownerName: null,
      ownerPhone: null,
      localIds: [],
    },
    content: { method: 'FACE_TO_FACE', outcome: 'MET', remark: '', newTenants: [], hazard: null },
  };
}
