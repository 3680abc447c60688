import { type Acceptance, type CanonicalEntry, careNeed, withoutCare } from '@onegrid/schema';

/**
 * Returns the entry as the field of a platform gets it: why somebody is looked after, and photos of that, go only to fields that name it among their needs. The same for every attempt.
 *
 * @param field accepts the entry, or corrects or withdraws what an earlier one has led to
 */
export function entryForField(
  acceptances: readonly Acceptance[],
  field: string,
  entry: CanonicalEntry,
): CanonicalEntry {
  if (entry.kind !== 'VISIT' || entry.content.purpose !== 'CARE') return entry;
  const ways = acceptances.filter((each) => [each.field, each.correct, each.withdraw].includes(field));
  if (ways.some(({ needs }) => needs.includes(careNeed))) return entry;
  const { attachments: _ofThePerson, ...shared } = entry;
  return { ...shared, content: withoutCare(entry.content) };
}
