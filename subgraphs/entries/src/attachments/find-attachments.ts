import { type Attachment, maxAttachments, type PhotoMediaType } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import { type InputProblem, problem } from '../record/input-error';

export interface NamedAttachments {
  /** In the worker's order. */
  readonly ids: readonly string[];
  readonly workerNo: string;
  /** Photos of the entry that is corrected: they stay with it, whoever uploaded them. */
  readonly corrected: readonly Attachment[];
}

interface FoundRow {
  readonly id: string;
  readonly mediaType: PhotoMediaType;
  readonly sizeBytes: number;
  readonly isMine: boolean;
}

/** Returns the photos that an input names, in its order, and what is wrong with them. The same photo twice counts once. */
export async function findAttachments(
  dataSource: DataSource,
  { ids, workerNo, corrected }: NamedAttachments,
): Promise<{ readonly attachments: readonly Attachment[]; readonly problems: readonly InputProblem[] }> {
  const named = [...new Set(ids)];
  if (named.length === 0) return { attachments: [], problems: [] };
  if (named.length > maxAttachments)
    return { attachments: [], problems: [problem('TOO_MANY_ATTACHMENTS', 'attachmentIds')] };
  const rows: FoundRow[] = await dataSource.query(
    `SELECT id, media_type AS "mediaType", length(bytes) AS "sizeBytes",
       EXISTS (SELECT 1 FROM attachment_upload WHERE attachment_id = id AND worker_no = $2) AS "isMine"
     FROM attachment WHERE id = ANY($1)`,
    [named, workerNo],
  );
  const staying = new Set(corrected.map(({ id }) => id));
  const attachments: Attachment[] = [];
  const problems: InputProblem[] = [];
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) !== index) continue;
    const row = rows.find((each) => each.id === id);
    if (!row) problems.push(problem('UNKNOWN_ATTACHMENT', `attachmentIds.${index}`));
    else if (!row.isMine && !staying.has(id)) problems.push(problem('NOT_YOUR_ATTACHMENT', `attachmentIds.${index}`));
    else attachments.push({ id, mediaType: row.mediaType, sizeBytes: row.sizeBytes });
  }
  return { attachments, problems };
}
