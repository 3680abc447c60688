import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GridKind } from '../graph/enums';

/** 网格. */
@Entity('grid')
export class GridRow {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: GridKind;

  @Column('text', { name: 'community_code' })
  communityCode: string;

  /** Closed ring, counter-clockwise: [longitude, latitude] in degrees, CGCS2000. */
  @Column('jsonb')
  boundary: readonly (readonly [longitude: number, latitude: number])[];

  @Column('integer', { name: 'area_square_metres' })
  areaSquareMetres: number;

  @Column('text', { name: 'unit_grid_codes', array: true })
  unitGridCodes: string[];
}
