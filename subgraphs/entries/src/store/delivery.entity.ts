import type { DeliveryRegistration } from '@onegrid/schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeliveryState } from './delivery-state';

/** One entry on its way to one platform. */
@Entity('delivery')
export class DeliveryRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'entry_id' })
  entryId: string;

  @Column('text')
  platform: string;

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

  /** The record's id on the platform; null until it has one. */
  @Column('text', { name: 'external_id', nullable: true })
  externalId: string | null;

  /** The platform's reason; null unless REJECTED. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Code of the last failed attempt; null after a success. */
  @Column('text', { name: 'error_code', nullable: true })
  errorCode: string | null;

  @Column('text', { name: 'error_message', nullable: true })
  errorMessage: string | null;

  @Column('jsonb')
  registrations: readonly DeliveryRegistration[];

  /** When the next attempt or look at the review is due; null when nothing is. */
  @Column('timestamptz', { name: 'next_attempt_at', nullable: true })
  nextAttemptAt: Date | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
