import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 行政区划: the district and its streets. */
@Entity('region')
export class RegionRow {
  /** 6 or 9 digits. */
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  name: string;
}
