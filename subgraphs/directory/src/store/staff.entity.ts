import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffRole } from '../graph/enums';

/** 人员: somebody who works in grid governance. */
@Entity('staff')
export class StaffRow {
  /** 工号. */
  @PrimaryColumn('text', { name: 'worker_no' })
  workerNo: string;

  @Column('text')
  name: string;

  @Column('text')
  role: StaffRole;

  @Column('text')
  phone: string;

  /** 6, 9 or 12 digits: where the person belongs. */
  @Column('text', { name: 'region_code' })
  regionCode: string;
}
