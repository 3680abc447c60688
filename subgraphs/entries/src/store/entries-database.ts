import type { DatabaseDefinition } from '@onegrid/kit';
import { DeliveryRow } from './delivery.entity';
import { Entries1763800000001 } from './entries.migration';
import { EntryRow } from './entry.entity';
import { EntriesReminders1763800000002 } from './reminders.migration';

/** The tables of entries. */
export const entriesDatabase: DatabaseDefinition = {
  entities: [EntryRow, DeliveryRow],
  migrations: [Entries1763800000001, EntriesReminders1763800000002],
};
