import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which person an entry has registered, so that the platforms' ids for that person can be added when they are known. */
@Entity('entry_registration')
export class EntryRegistrationRow {
  @PrimaryColumn('text', { name: 'entry_id' })
  entryId: string;

  /** Canonical path, for example `newTenants.0`. */
  @PrimaryColumn('text')
  path: string;

  @Column('text', { name: 'person_id' })
  personId: string;
}
