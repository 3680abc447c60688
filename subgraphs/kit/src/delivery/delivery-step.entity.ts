import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a step does to its record. */
export type StepAct = 'MAKE' | 'CHANGE' | 'TAKE_BACK';

/** One request to the platform that belongs to a delivery and makes, changes or takes back a record. States: see run-step.ts. */
@Entity('delivery_step')
export class DeliveryStepRow {
  @PrimaryColumn('uuid', { name: 'delivery_id' })
  deliveryId: string;

  @PrimaryColumn('text')
  step: string;

  /** Name of the record that the step is about; of a step that makes one, the step's own. */
  @Column('text')
  record: string;

  @Column('text')
  act: StepAct;

  @Column('text')
  state: 'SENDING' | 'DONE';

  /** When the request was last sent. */
  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;

  /** The record's id on the platform; null while SENDING. */
  @Column('text', { name: 'external_id', nullable: true })
  externalId: string | null;

  /** SHA-256 of what the record says; null when the step does not say. */
  @Column('text', { name: 'content_hash', nullable: true })
  contentHash: string | null;
}
