import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 组织: enterprises, shops, institutions. */
@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('text')
  id: string;

  /** 统一社会信用代码, GB 32100; unique. */
  @Column('text', { name: 'credit_code' })
  creditCode: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'grid_code' })
  gridCode: string;

  @Column('text')
  address: string;

  @Column('double precision')
  longitude: number;

  @Column('double precision')
  latitude: number;

  @Column('text', { name: 'legal_representative' })
  legalRepresentative: string;

  @Column('text')
  phone: string;

  /** GB/T 4754 section letter. */
  @Column('text')
  industry: string;
}
