import type { VisitMethod } from '@onegrid/schema';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody was met where they live: a visit has verified a residency. */
@Entity('residency_verification')
export class ResidencyVerificationRow {
  /** The delivery of the visit. */
  @PrimaryColumn('text', { name: 'delivery_id' })
  deliveryId: string;

  @Column('bigint', { name: 'residency_id' })
  residencyId: string;

  /** When they were met. */
  @Column('timestamptz', { name: 'verified_at' })
  verifiedAt: Date;

  /** 工号. */
  @Column('text', { name: 'verified_by' })
  verifiedBy: string;

  @Column('text')
  method: VisitMethod;
}
