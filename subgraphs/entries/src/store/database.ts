import type { DatabaseDefinition } from '@onegrid/kit';
import { Attachments1763800000003 } from '../attachments/attachments.migration';
import { DeliveryRow } from './delivery.entity';
import { Entries1763800000001 } from './entries.migration';
import { EntryRow } from './entry.entity';
import { Mapping1763800000002 } from './mapping.migration';
import { EntriesReminders1763800000004 } from './reminders.migration';

/** The subgraph's tables, and how they came to be, in order. */
export const entriesDatabase: DatabaseDefinition = {
  entities: [EntryRow, DeliveryRow],
  migrations: [Entries1763800000001, Mapping1763800000002, Attachments1763800000003, EntriesReminders1763800000004],
};
