import { asOfDay, dayNumber, isoDate } from '../chance/calendar';
import type { Random } from '../chance/random';
import type { Person, Registration, Residency } from '../model';

/** A registration before the platform has numbered it. */
export type UnnumberedRegistration = Omit<Registration, 'sequence'>;

/** A residence permit (居住证) is good for a year. */
const permitDays = 365;

/**
 * Returns how a careful clerk registers the person in the house: up to a month after they moved in, and with a permit when they are floating.
 * Who has moved out has not renewed it since.
 */
export function registerRightly(person: Person, residency: Residency, random: Random): UnnumberedRegistration {
  const { houseId, kind, role, from, to } = residency;
  const last = to === null ? asOfDay : dayNumber(to);
  const registered = Math.min(dayNumber(from) + random.integer(0, 30), last);
  return {
    personId: person.id,
    houseId,
    name: person.name,
    idNumber: person.idNumber,
    phone: person.phone,
    residencyKind: kind,
    role,
    registeredOn: isoDate(registered),
    permitExpiresOn: kind === 'FLOATING' ? isoDate(permitExpiry(registered, last)) : null,
    defect: null,
  };
}

function permitExpiry(registered: number, last: number): number {
  const renewals = Math.floor((last - registered) / permitDays);
  return registered + (renewals + 1) * permitDays;
}

/** Returns the registrations in the order in which they were made, numbered from 1. */
export function numbered(registrations: readonly UnnumberedRegistration[]): Registration[] {
  return registrations
    .toSorted((a, b) => (a.registeredOn < b.registeredOn ? -1 : Number(a.registeredOn > b.registeredOn)))
    .map((registration, index) => ({ sequence: index + 1, ...registration }));
}
