import type { CanonicalEntry } from './entry';
import type { Household, ResidencyRole } from './resident';
import type { NewTenant } from './tenant';

/** Somebody whom an entry newly registers in its house. */
export interface NewResident {
  /** Canonical path inside `entry.content`: the hub links the platforms' ids by it. */
  readonly path: string;
  readonly person: NewTenant;
  readonly role: ResidencyRole;
  readonly household: Household | null;
}

/** Returns everybody whom the entry newly registers, in the entry's order. */
export function newResidentsOf(entry: CanonicalEntry): readonly NewResident[] {
  if (entry.kind === 'RESIDENT') {
    const { resident, role, household } = entry.content;
    return [{ path: 'resident', person: resident, role, household }];
  }
  if (entry.kind !== 'VISIT') return [];
  return entry.content.newTenants.map((person, index) => ({
    path: `newTenants.${index}`,
    person,
    role: 'TENANT',
    household: null,
  }));
}
