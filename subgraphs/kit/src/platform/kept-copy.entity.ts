import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last known good copy of one fact of the platform. */
@Entity('kept_copy')
export class KeptCopy {
  /** Which reading it belongs to, for example `person`. */
  @PrimaryColumn('text')
  kind: string;

  /** Usually the platform's own id. */
  @PrimaryColumn('text')
  key: string;

  @Column('jsonb')
  value: unknown;

  @Column('timestamptz', { name: 'as_of' })
  asOf: Date;
}
