import type { DeliveryRegistration } from '@onegrid/schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeliveryChange, DeliveryState } from './delivery-state';

/** One entry on its way to one platform. */
@Entity('delivery')
export class DeliveryRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'entry_id' })
  entryId: string;

  @Column('text')
  platform: string;

  /** Position in the order in which entries were held, given by the database; deliveries of one subject to one platform keep it. */
  @Column({ type: 'bigint', insert: false, update: false })
  sequence: string;

  /** What the entry is about, for example `House:…`; the order is kept within it. */
  @Column('text', { name: 'subject_key' })
  subjectKey: string;

  /** The accepting mutation field. */
  @Column('text', { name: 'accept_field' })
  acceptField: string;

  /** The query field that answers reviews; null = the receipt is final. */
  @Column('text', { name: 'review_field', nullable: true })
  reviewField: string | null;

  @Column('text')
  state: DeliveryState;

  @Column('integer')
  attempts: number;

  /** The record's id on the platform; null until it has one. Of a change by hand: the record to be changed, null when it is not known. */
  @Column('text', { name: 'external_id', nullable: true })
  externalId: string | null;

  /** The platform's reason; null unless REJECTED, or MANUAL for a reason that it gave. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Code of the last failed attempt; null after a success. */
  @Column('text', { name: 'error_code', nullable: true })
  errorCode: string | null;

  @Column('text', { name: 'error_message', nullable: true })
  errorMessage: string | null;

  @Column('jsonb')
  registrations: readonly DeliveryRegistration[];

  /** The earlier delivery, of the entry before its correction, whose place this one takes; null = a first delivery. */
  @Column('uuid', { nullable: true })
  supersedes: string | null;

  /** What it does to the record of the one it supersedes; null = it makes a record of its own. */
  @Column('text', { nullable: true })
  change: DeliveryChange | null;

  /** Version of the platform's mapping at the last attempt; 0 = the platform's own tables. */
  @Column('integer', { name: 'mapping_version' })
  mappingVersion: number;

  /** Number of the process that is at work on it; null unless SENDING. */
  @Column('integer', { name: 'claimed_by', nullable: true })
  claimedBy: number | null;

  /** When the review clock of the platform runs out; null until it is under review. */
  @Column('timestamptz', { name: 'review_due_at', nullable: true })
  reviewDueAt: Date | null;

  /** The department whose people review; null until it is under review. */
  @Column('text', { name: 'review_owner', nullable: true })
  reviewOwner: string | null;

  /** When the review clock ran out without a decision; stays after a late decision. */
  @Column('timestamptz', { name: 'overdue_since', nullable: true })
  overdueSince: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** When the next attempt or look at the review is due; null when nothing is. */
  @Column('timestamptz', { name: 'next_attempt_at', nullable: true })
  nextAttemptAt: Date | null;

  /** When the directory is next to be told of `registrations`; null when it knows them, or there are none. */
  @Column('timestamptz', { name: 'link_due_at', nullable: true })
  linkDueAt: Date | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
