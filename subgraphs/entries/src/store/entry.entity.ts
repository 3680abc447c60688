import type { CanonicalEntry, EntryKind } from '@onegrid/schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One fact that a worker entered once. */
@Entity('entry')
export class EntryRow {
  /** UUID version 7: sorts by the moment it was recorded. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: EntryKind;

  /** 工号 of who entered it. */
  @Column('text', { name: 'entered_by' })
  enteredBy: string;

  /** The client's key; with `enteredBy` it names the entry. */
  @Column('text', { name: 'idempotency_key' })
  idempotencyKey: string;

  /** SHA-256 of the input, so that the same key with another payload is noticed. */
  @Column('text', { name: 'payload_hash' })
  payloadHash: string;

  @Column('text', { name: 'grid_code' })
  gridCode: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  /** The entry whose place this one takes; null = it corrects none. */
  @Column('uuid', { nullable: true })
  corrects: string | null;

  /** Null = it stands. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  /** Why it was withdrawn, in the worker's words; null = it stands. */
  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null;

  @Column('jsonb')
  canonical: CanonicalEntry;
}
