import { refusal } from '@onegrid/kit';
import type { CanonicalEntry } from '@onegrid/schema';
import { platform } from '../platform/settings';
import { isPlatformId } from '../platform/wire';

/** Returns the platform's id of the house that the entry is about; null for a place, or a house that the platform does not know. */
export function findSubjectHouse({ subject }: CanonicalEntry): string | null {
  if (subject.type !== 'House') return null;
  return subject.localIds.find((each) => each.platform === platform && isPlatformId(each.id))?.id ?? null;
}

/** Returns the platform's id of the house. @throws PlatformRefusal when the platform does not know the house: there is nothing to hang the record on */
export function requireSubjectHouse(entry: CanonicalEntry): string {
  const houseId = findSubjectHouse(entry);
  if (houseId === null) throw refusal(platform, '该房屋未在社区治理一体化平台登记');
  return houseId;
}
