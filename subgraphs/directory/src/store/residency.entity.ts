import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ResidencyEndReason, ResidencyKind, ResidencyRole } from '../graph/enums';

/** 居住: somebody lives in a house, or has lived there. */
@Entity('residency')
export class ResidencyRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id: string;

  @Column('text', { name: 'person_id' })
  personId: string;

  @Column('text', { name: 'house_id' })
  houseId: string;

  @Column('text')
  kind: ResidencyKind;

  @Column('text')
  role: ResidencyRole;

  @Column('date', { name: 'from_date' })
  from: string;

  /** Null while it lasts. */
  @Column('date', { name: 'to_date', nullable: true })
  to: string | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: ResidencyEndReason | null;
}
