import { resolve } from 'node:path';
import { ownCheckout } from '../material';
import { apollo } from './apollo';
import type { Contender } from './contender';
import { handWritten } from './hand-written';
import { hive, hiveRust } from './hive';
import { ours, oursWithSignIn } from './ours';

/**
 * Returns every contender, ours first.
 *
 * @param checkouts checkouts of this repository whose gateways are measured; none = this one
 */
export function contendersOf(checkouts: readonly string[]): readonly Contender[] {
  const measured = checkouts.length === 0 ? [ownCheckout] : checkouts.map((each) => resolve(each));
  const named = measured.length > 1;
  const ourOnes = measured.flatMap((checkout) => [ours({ checkout, named }), oursWithSignIn({ checkout, named })]);
  return [...ourOnes, apollo, hive, hiveRust, handWritten];
}

/** Tells whether a contender is meant by a name; `ours` means the one of every checkout. */
export function isMeant({ name }: Contender, wanted: string): boolean {
  return name === wanted || name.startsWith(`${wanted}@`);
}
