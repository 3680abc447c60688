import type { GraphClient } from '@onegrid/kit';
import type { CanonicalEntry, HazardContent, Viewer, VisitContent } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Lanes } from '../deliver/lanes';
import { EntryRow } from '../store/entry.entity';
import { checkMoment } from './check-moment';
import type { ChooseAcceptances } from './choose-acceptances';
import { nameOfWorker } from './find-subject';
import { holdEntry } from './hold-entry';
import { type InputProblem, problem } from './input-error';
import { payloadHash } from './payload-hash';
import { type PlaceRequest, placeEntry } from './place-entry';

export interface RecordTools {
  readonly dataSource: DataSource;
  readonly graph: GraphClient;
  readonly lanes: Pick<Lanes, 'wake'>;
  readonly chooseAcceptances: ChooseAcceptances;
  readonly now: () => number;
}

/** What is common to every kind of entry; `input` is the whole input as the client sent it. */
export interface RecordRequest {
  readonly viewer: Viewer;
  readonly input: { readonly idempotencyKey: string; readonly occurredAt: string };
  readonly place: PlaceRequest;
  readonly content:
    | { readonly kind: 'VISIT'; readonly content: VisitContent }
    | { readonly kind: 'HAZARD'; readonly content: HazardContent };
  /** Problems of the kind's own fields. */
  readonly problems: readonly InputProblem[];
}

export type Recorded = { readonly row: EntryRow } | { readonly problems: readonly InputProblem[] };

const maxKeyLength = 255;

/**
 * Records an entry, or says what is wrong and writes nothing. In order:
 *
 *   same key before?   → the same answer again, or IDEMPOTENCY_KEY_REUSED
 *   check the fields   → every problem at once
 *   place              → subject and grid known, and within the viewer's reach
 *   hold               → entry and deliveries in one transaction; the same key is just being held elsewhere → its answer, or IDEMPOTENCY_IN_FLIGHT
 */
export async function recordEntry(tools: RecordTools, request: RecordRequest): Promise<Recorded> {
  const hash = payloadHash(request.input);
  const repeated = await findRepeated(tools.dataSource, request, hash);
  if (repeated) return repeated;

  const nowMs = tools.now();
  const problems = [
    ...checkKey(request.input.idempotencyKey),
    ...checkMoment(request.input.occurredAt, 'occurredAt', nowMs),
    ...request.problems,
  ];
  if (problems.length > 0) return { problems };

  const placed = await placeEntry(tools.graph, request.viewer, request.place);
  if ('problems' in placed) return placed;

  const workerNo = request.viewer.subject;
  const entry: CanonicalEntry = {
    id: uuidv7(),
    ...request.content,
    occurredAt: request.input.occurredAt,
    recordedAt: new Date(nowMs).toISOString(),
    enteredBy: { workerNo, name: await nameOfWorker(tools.graph, workerNo) },
    ...placed.ok,
  };
  const acceptances = tools.chooseAcceptances(entry);
  const row = await holdEntry(tools.dataSource, tools.lanes, {
    entry,
    idempotencyKey: request.input.idempotencyKey,
    payloadHash: hash,
    acceptances,
  });
  return row
    ? { row }
    : ((await findRepeated(tools.dataSource, request, hash)) ?? {
        problems: [problem('IDEMPOTENCY_IN_FLIGHT', 'idempotencyKey')],
      });
}

async function findRepeated(
  dataSource: DataSource,
  { viewer, input }: RecordRequest,
  hash: string,
): Promise<Recorded | null> {
  const row = await dataSource
    .getRepository(EntryRow)
    .findOneBy({ enteredBy: viewer.subject, idempotencyKey: input.idempotencyKey });
  if (!row) return null;
  return row.payloadHash === hash ? { row } : { problems: [problem('IDEMPOTENCY_KEY_REUSED', 'idempotencyKey')] };
}

function checkKey(key: string): InputProblem[] {
  const valid = key.length > 0 && key.length <= maxKeyLength;
  return valid
    ? []
    : [
        problem(
          'BAD_INPUT',
          'idempotencyKey',
          `The idempotency key must have 1 to ${maxKeyLength} characters. 幂等键长度不符。`,
        ),
      ];
}
