import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommunityType } from '../graph/enums';

/** 社区. The first 9 digits of its code are the street. */
@Entity('community')
export class CommunityRow {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  type: CommunityType;

  @Column('boolean', { name: 'has_property_management' })
  hasPropertyManagement: boolean;
}
