import type { GraphClient } from '@onegrid/kit';
import type { CanonicalEntry, EntryContent, Viewer } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { findAttachments } from '../attachments/find-attachments';
import type { Lanes } from '../deliver/lanes';
import { EntryRow } from '../store/entry.entity';
import { subjectKey } from '../store/new-delivery';
import { checkMoment } from './check-moment';
import type { ChooseAcceptances } from './choose-acceptances';
import { nameOfWorker } from './find-subject';
import { type AddDeliveries, entryRow, holdEntry } from './hold-entry';
import { type InputProblem, problem } from './input-error';
import { payloadHash } from './payload-hash';
import { type PlaceRequest, placeEntry } from './place-entry';

export interface RecordTools {
  readonly dataSource: DataSource;
  readonly graph: GraphClient;
  readonly lanes: Pick<Lanes, 'wake'>;
  readonly chooseAcceptances: ChooseAcceptances;
  readonly now: () => number;
  /** True when the entry is only looked at: its key is not looked up, and what would be held is returned and not held. */
  readonly isPreview?: boolean;
  /** Set when the entry takes the place of another. */
  readonly correction?: {
    /** The entry that is corrected. */
    readonly of: EntryRow;
    readonly addDeliveries: AddDeliveries;
  };
}

/** What is common to every kind of entry; `input` is the whole input as the client sent it. */
export interface RecordRequest {
  readonly viewer: Viewer;
  readonly input: {
    readonly idempotencyKey: string;
    readonly occurredAt: string;
    readonly attachmentIds?: readonly string[] | null;
  };
  readonly place: PlaceRequest;
  /** What the entry says; a function when that takes more of the graph than the subject: it is called once everything else is right. */
  readonly content: EntryContent | CompleteContent;
  /** Problems of the kind's own fields. */
  readonly problems: readonly InputProblem[];
}

/** Returns what the entry says, or what is wrong with it in the light of the graph. */
export type CompleteContent = () => Promise<
  { readonly content: EntryContent } | { readonly problems: readonly InputProblem[] }
>;

export type Recorded = { readonly row: EntryRow } | { readonly problems: readonly InputProblem[] };

const maxKeyLength = 255;
const otherSubject =
  'A correction stays with its subject; withdraw the entry and enter it anew. 更正不能更换对象，请撤回后重新录入。';

/**
 * Records an entry, or says what is wrong and writes nothing. In order:
 *
 *   same key before?   → the same answer again, or IDEMPOTENCY_KEY_REUSED
 *   check the fields   → every problem at once
 *   photos             → all uploaded by this worker, or in the entry that is corrected
 *   place              → subject and grid known, and within the viewer's reach; a correction's subject the same as before
 *   complete           → what the entry says of other things in the graph, where its kind needs it
 *                        a preview ends here
 *   hold               → entry and deliveries in one transaction; the same key is just being held elsewhere → IDEMPOTENCY_IN_FLIGHT
 *   same key now?      → of two requests with one key the later may find what the earlier has changed already, and problems in that: it gets the earlier's answer
 */
export async function recordEntry(tools: RecordTools, request: RecordRequest): Promise<Recorded> {
  const { input } = request;
  const corrected = tools.correction?.of ?? null;
  const hash = payloadHash(corrected === null ? input : { corrects: corrected.id, input });
  if (tools.isPreview) return recordNew(tools, request, hash);
  const repeated = await findRepeated(tools.dataSource, request, hash);
  if (repeated) return repeated;
  const recorded = await recordNew(tools, request, hash);
  return 'problems' in recorded ? ((await findRepeated(tools.dataSource, request, hash)) ?? recorded) : recorded;
}

async function recordNew(tools: RecordTools, request: RecordRequest, hash: string): Promise<Recorded> {
  const corrected = tools.correction?.of ?? null;
  if (corrected !== null && (await isCorrected(tools.dataSource, corrected)))
    return { problems: [problem('ENTRY_NOT_CURRENT', 'id')] };

  const nowMs = tools.now();
  const problems = [
    ...checkKey(request.input.idempotencyKey),
    ...checkMoment(request.input.occurredAt, 'occurredAt', nowMs),
    ...request.problems,
  ];
  const photos = await findAttachments(tools.dataSource, {
    ids: request.input.attachmentIds ?? [],
    workerNo: request.viewer.subject,
    corrected: corrected?.canonical.attachments ?? [],
  });
  problems.push(...photos.problems);
  if (problems.length > 0) return { problems };

  const workerNo = request.viewer.subject;
  const [placed, name] = await Promise.all([
    placeEntry(tools.graph, request.viewer, request.place),
    nameOfWorker(tools.graph, workerNo),
  ]);
  if ('problems' in placed) return placed;
  if (corrected !== null && subjectKey(placed.ok) !== subjectKey(corrected.canonical))
    return { problems: [problem('BAD_INPUT', request.place.field, otherSubject)] };

  const completed = typeof request.content === 'function' ? await request.content() : { content: request.content };
  if ('problems' in completed) return completed;

  const entry: CanonicalEntry = {
    id: uuidv7(),
    ...completed.content,
    occurredAt: request.input.occurredAt,
    recordedAt: new Date(nowMs).toISOString(),
    enteredBy: { workerNo, name },
    ...placed.ok,
    ...(photos.attachments.length > 0 && { attachments: photos.attachments }),
  };
  const { idempotencyKey } = request.input;
  const made = { entry, idempotencyKey, payloadHash: hash, corrects: corrected?.id ?? null };
  if (tools.isPreview) return { row: entryRow(made) };
  const held = { ...made, acceptances: tools.chooseAcceptances(entry) };
  const row = await holdEntry(tools.dataSource, tools.lanes, held, tools.correction?.addDeliveries);
  if (row) return { row };
  const isTooLate = corrected !== null && (await isCorrected(tools.dataSource, corrected));
  return {
    problems: [isTooLate ? problem('ENTRY_NOT_CURRENT', 'id') : problem('IDEMPOTENCY_IN_FLIGHT', 'idempotencyKey')],
  };
}

function isCorrected(dataSource: DataSource, { id }: EntryRow): Promise<boolean> {
  return dataSource.getRepository(EntryRow).existsBy({ corrects: id });
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
