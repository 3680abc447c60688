import { tagPattern } from '../plan/plan-entries';

/** A table in which something is kept of what was entered. */
export interface WatchedTable {
  readonly schema: string;
  readonly name: string;
  /** SQL over `record` of what tells the entry: its tag, or another key that the plan knows. Null = the record tells nothing. */
  readonly key: string;
}

const tag = `substring(record::text FROM '${tagPattern}')`;

const table = (platform: string, name: string): WatchedTable => ({ schema: `stand_in_${platform}`, name, key: tag });

/** `platform.table` → what is watched. The directory is ours, but it is delivered to as the platforms are. */
export const watchedTables: Readonly<Record<string, WatchedTable>> = {
  'community.grid_visit': table('community', 'grid_visit'),
  'community.grid_event': table('community', 'grid_event'),
  'community.grid_resident': table('community', 'grid_resident'),
  'party.check_in': table('party', 'check_in'),
  'party.transfer_out': table('party', 'transfer_out'),
  'party.wish_apply': table('party', 'wish_apply'),
  'urban.case_info': table('urban', 'case_info'),
  'safety.check_record': table('safety', 'check_record'),
  'safety.hazard': table('safety', 'hazard'),
  'environment.complaints': table('environment', 'complaints'),
  'directory.person': { schema: 'directory', name: 'person', key: tag },
  'directory.residency': {
    schema: 'directory',
    name: 'residency',
    key: 'CASE WHEN record.to_date IS NOT NULL THEN record.person_id END',
  },
};
