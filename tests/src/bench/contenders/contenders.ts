import { resolve } from 'node:path';
import { ownCheckout } from '../material';
import { apollo } from './apollo';
import type { Contender } from './contender';
import { handWritten } from './hand-written';
import { hive, hiveRust } from './hive';
import { type Checkout, ourGateway } from './ours/our-gateway';
import { allTraced, everythingOn, plain, signedIn } from './ours/variants';

const ourVariants = [plain, signedIn, everythingOn, allTraced];

/** Returns every contender, ours first. */
export function contendersOf(checkouts: readonly Checkout[]): readonly Contender[] {
  const ours = checkouts.flatMap((checkout) => ourVariants.map((variant) => ourGateway(variant, checkout)));
  return [...ours, apollo, hive, hiveRust, handWritten];
}

/**
 * Returns the checkouts of this repository whose gateways are measured.
 *
 * @param directories none = this one
 */
export function checkoutsOf(directories: readonly string[]): readonly Checkout[] {
  const measured = directories.length === 0 ? [ownCheckout] : directories.map((each) => resolve(each));
  return measured.map((directory) => ({ directory, isNamed: measured.length > 1 }));
}

/** Tells whether a contender is meant by a name; `ours` means the one of every checkout. */
export function isMeant({ name }: Contender, wanted: string): boolean {
  return name === wanted || name.startsWith(`${wanted}@`);
}

/** Installs what is missing, and returns the contenders that can be measured; says which cannot, and why. */
export async function readyContenders(
  contenders: readonly Contender[],
  note: (text: string) => void,
): Promise<readonly Contender[]> {
  const ready: Contender[] = [];
  for (const contender of contenders) {
    if (contender.install) {
      note(`${contender.name}: npm ci, unless it is installed`);
      await contender.install();
    }
    const reason = (await contender.whyNot?.()) ?? null;
    if (reason) note(`${contender.name} is left out: ${reason}`);
    else ready.push(contender);
  }
  return ready;
}
