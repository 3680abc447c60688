import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who may sign in. */
@Entity('account')
export class Account {
  /** 工号, the `sub` of every token. */
  @PrimaryColumn('text', { name: 'worker_no' })
  workerNo: string;

  @Column('text')
  name: string;

  /** See password.ts. */
  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text', { array: true })
  roles: string[];

  /** Code prefixes within reach: whole grid codes, a community, a street or the district. */
  @Column('text', { array: true })
  regions: string[];

  /** Wrong passwords since the last right one. */
  @Column('integer', { name: 'failed_attempts' })
  failedAttempts: number;

  /** Null unless too many wrong passwords were given. */
  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil: Date | null;
}
