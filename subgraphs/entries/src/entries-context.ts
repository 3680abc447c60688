import type { Call } from '@onegrid/kit';
import type { Contributions } from '@onegrid/schema';
import type DataLoader from 'dataloader';
import type { UploadTools } from './attachments/upload-attachment';
import type { RecordTools } from './record/record-entry';
import type { DeliveryRow } from './store/delivery.entity';
import type { EntryRow } from './store/entry.entity';

/** What the resolvers of this subgraph get for one call. */
export interface EntriesContext extends Call {
  readonly tools: RecordTools;
  /** What the subgraphs declare. */
  readonly contributions: Contributions;
  /** By entry id; null = unknown or outside the viewer's regions. */
  readonly entries: DataLoader<string, EntryRow | null>;
  /** By the id of the entry that was corrected: the one that took its place, or null. */
  readonly corrections: DataLoader<string, EntryRow | null>;
  /** By entry id, in order of platform. */
  readonly deliveries: DataLoader<string, readonly DeliveryRow[]>;
  readonly attachments: UploadTools;
  /** By attachment id: its bytes, or null when they are kept no longer. */
  readonly attachmentContents: DataLoader<string, Buffer | null>;
  /** By attachment id: whether its bytes are still kept. */
  readonly keptAttachments: DataLoader<string, boolean>;
}
