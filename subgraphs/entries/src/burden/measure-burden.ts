import type { CanonicalEntry } from '@onegrid/schema';
import { type Burden, typedHere } from './typed-here';
import type { TypedThere } from './typed-there';

/** An entry and the platforms that it was delivered to. */
export interface DeliveredEntry {
  readonly entry: CanonicalEntry;
  /** The entry that it corrects; null = none. */
  readonly former: CanonicalEntry | null;
  readonly platforms: readonly string[];
}

export interface PlatformBurden extends Burden {
  readonly platform: string;
  readonly entries: number;
}

export interface MeasuredBurden {
  readonly entries: number;
  readonly here: Burden;
  readonly platforms: readonly PlatformBurden[];
  /** Platforms that were delivered to and do not say what their forms ask: nothing is counted for them. */
  readonly withoutFigures: readonly string[];
  readonly signInsSaved: number;
}

const nothing: Burden = { fields: 0, keystrokes: 0 };

/** The hub's own directory takes deliveries too, but nobody ever typed into it. */
const hub = 'directory';

/**
 * Returns what typing entries here took against what the platforms' own forms would have asked. Without us there is a sign-in per platform, with us one. What correcting
 * a record takes there is not known: of a correction only what was typed here counts.
 */
export function measureBurden(delivered: readonly DeliveredEntry[], typedThere: TypedThere): MeasuredBurden {
  const there = new Map<string, PlatformBurden>();
  const withoutFigures = new Set<string>();
  let here = nothing;
  let signInsSaved = 0;
  for (const { entry, former, platforms } of delivered) {
    here = add(here, typedHere(entry, former));
    const others = former === null ? platforms.filter((platform) => platform !== hub) : [];
    signInsSaved += Math.max(0, others.length - 1);
    for (const platform of others) {
      const asked = typedThere(platform, entry);
      if (!asked) withoutFigures.add(platform);
      else {
        const before = there.get(platform) ?? { platform, entries: 0, ...nothing };
        there.set(platform, { platform, entries: before.entries + 1, ...add(before, asked) });
      }
    }
  }
  return {
    entries: delivered.length,
    here,
    platforms: [...there.values()],
    withoutFigures: [...withoutFigures],
    signInsSaved,
  };
}

/** Returns the sum over all platforms. */
export function sumOf(burdens: readonly Burden[]): Burden {
  return burdens.reduce(add, nothing);
}

function add(a: Burden, b: Burden): Burden {
  return { fields: a.fields + b.fields, keystrokes: a.keystrokes + b.keystrokes };
}
