import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who works in a grid and who leads it. */
@Entity('assignment')
export class AssignmentRow {
  @PrimaryColumn('text', { name: 'worker_no' })
  workerNo: string;

  @PrimaryColumn('text', { name: 'grid_code' })
  gridCode: string;

  @Column('text')
  duty: 'WORKER' | 'LEADER';
}
