import type { Kept } from '@onegrid/kit';
import { latestFirst, type Resident } from '../map/resident';

export interface ChosenRegistration extends Kept<Resident> {
  /** How many further registrations of the person hold as well. */
  readonly duplicates: number;
}

/** Returns the registration to show: of those that hold, the latest. Null when none holds. */
export function chooseRegistration(registrations: readonly Kept<Resident>[]): ChosenRegistration | null {
  const [shown, ...others] = registrations
    .filter(({ value }) => value.active)
    .sort((one, other) => latestFirst(one.value, other.value));
  return shown ? { ...shown, duplicates: others.length } : null;
}
