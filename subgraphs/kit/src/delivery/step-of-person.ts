import { createHash } from 'node:crypto';

/**
 * Returns the name of the step that registers a person: the same wherever in its list the entry has the person, so that a correction finds the record again. Who gets
 * another id number is somebody else. The number itself does not go into the ledger.
 */
export function stepOfPerson(step: string, idNumber: string): string {
  return `${step} ${createHash('sha256').update(idNumber).digest('hex').slice(0, 12)}`;
}
