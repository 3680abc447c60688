import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlaceKind } from '../graph/enums';

/** 重点场所. */
@Entity('place')
export class PlaceRow {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: PlaceKind;

  @Column('text', { name: 'grid_code' })
  gridCode: string;

  @Column('text')
  address: string;

  @Column('double precision')
  longitude: number;

  @Column('double precision')
  latitude: number;

  /** Who runs it; null = not known. */
  @Column('text', { name: 'organisation_id', nullable: true })
  organisationId: string | null;
}
