import type { DeliveryReceipt } from '@onegrid/schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of a delivery that the platform took or refused. */
@Entity('delivery')
export class DeliveryRow {
  @PrimaryColumn('uuid', { name: 'delivery_id' })
  deliveryId: string;

  @Column('jsonb')
  receipt: DeliveryReceipt;

  /** Ids of the records that the platform's people review. */
  @Column('text', { array: true })
  reviewed: string[];

  /** Those of them that the platform's people have refused. */
  @Column('text', { array: true })
  refused: string[];

  /** SHA-256 of the entry, by which a later delivery of the same entry is known. */
  @Column('text', { name: 'entry_hash' })
  entryHash: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
