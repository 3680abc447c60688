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

  /** The delivery that has registered them. */
  @Column('text', { name: 'delivery_id' })
  deliveryId: string;

  /** The residency that was made for it; null = the person lived there already. */
  @Column('bigint', { name: 'residency_id', nullable: true })
  residencyId: string | null;

  /** Whether the person was made for it, and not known before. */
  @Column('boolean', { name: 'made_person' })
  madePerson: boolean;
}
