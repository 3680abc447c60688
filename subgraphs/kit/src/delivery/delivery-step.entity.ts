import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One create on the platform that belongs to a delivery. States: see deliveries.ts. */
@Entity('delivery_step')
export class DeliveryStepRow {
  @PrimaryColumn('uuid', { name: 'delivery_id' })
  deliveryId: string;

  @PrimaryColumn('text')
  step: string;

  @Column('text')
  state: 'SENDING' | 'DONE';

  /** When the create was last sent. */
  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;

  /** The record's id on the platform; null while SENDING. */
  @Column('text', { name: 'external_id', nullable: true })
  externalId: string | null;
}
