import type { DeliveryReceipt } from '@onegrid/schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A delivery that has been dealt with, and what was said about it: the same delivery again gets the same words. */
@Entity('accepted_delivery')
export class AcceptedDeliveryRow {
  @PrimaryColumn('text', { name: 'delivery_id' })
  deliveryId: string;

  @Column('jsonb')
  receipt: DeliveryReceipt;
}
