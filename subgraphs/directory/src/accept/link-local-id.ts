import type { DataSource } from 'typeorm';
import { EntryRegistrationRow } from '../store/entry-registration.entity';
import { LocalIdRow } from '../store/local-id.entity';

/** A platform's id for somebody whom an entry has registered. */
export interface Link {
  readonly entryId: string;
  /** Canonical path, for example `newTenants.0`. */
  readonly path: string;
  readonly platform: string;
  readonly localId: string;
}

/** Remembers under which id the platform knows the person; returns false when the directory does not know yet whom the entry has registered there. The same link again changes nothing. */
export async function linkLocalId(
  dataSource: DataSource,
  { entryId, path, platform, localId }: Link,
): Promise<boolean> {
  const registration = await dataSource.getRepository(EntryRegistrationRow).findOneBy({ entryId, path });
  if (!registration) return false;
  await dataSource
    .createQueryBuilder()
    .insert()
    .into(LocalIdRow)
    .values({ entity: 'Person', entityId: registration.personId, platform, localId })
    .orIgnore()
    .execute();
  return true;
}
