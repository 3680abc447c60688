import { createHash } from 'node:crypto';
import type { Upload } from '@onegrid/kit';
import { readUpload } from '@onegrid/kit';
import { type Attachment, photoMediaType } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import { type InputProblem, problem } from '../record/input-error';

export interface UploadTools {
  readonly dataSource: DataSource;
  /** Largest photo, bytes. */
  readonly maxBytes: number;
  readonly now: () => number;
}

export type Uploaded = { readonly attachment: Attachment } | { readonly problems: readonly InputProblem[] };

/**
 * Keeps a photo, and that this worker has uploaded it. Its id is the SHA-256 of its bytes: the same bytes again, from whomever, are kept once, and an upload that is
 * repeated because its answer was lost changes nothing but the day from which it may be cleaned away.
 */
export async function uploadAttachment(
  { dataSource, maxBytes, now }: UploadTools,
  workerNo: string,
  file: Upload,
): Promise<Uploaded> {
  const bytes = await readUpload(file, maxBytes);
  if (bytes === null) return { problems: [problem('ATTACHMENT_TOO_LARGE', 'file', tooLarge(maxBytes))] };
  const mediaType = photoMediaType(bytes);
  if (mediaType === null) return { problems: [problem('ATTACHMENT_TYPE_NOT_TAKEN', 'file')] };
  const id = createHash('sha256').update(bytes).digest('hex');
  await dataSource.transaction(async (manager) => {
    await manager.query('INSERT INTO attachment (id, media_type, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      id,
      mediaType,
      bytes,
    ]);
    await manager.query(
      `INSERT INTO attachment_upload (attachment_id, worker_no, uploaded_at) VALUES ($1, $2, $3)
       ON CONFLICT (attachment_id, worker_no) DO UPDATE SET uploaded_at = excluded.uploaded_at`,
      [id, workerNo, new Date(now())],
    );
  });
  return { attachment: { id, mediaType, sizeBytes: bytes.length } };
}

function tooLarge(maxBytes: number): string {
  const megabytes = Math.floor(maxBytes / 1024 / 1024);
  return `A photo may have at most ${megabytes} MB. 照片不能超过 ${megabytes} MB。`;
}
