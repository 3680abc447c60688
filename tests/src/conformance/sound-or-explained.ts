import { isRecord } from '@onegrid/schema';
import type { Answer } from './engines/open-engine';
import { explainedPlace, type Path } from './explained-place';

export interface Leniency {
  /** A null may stand for "not known", without an error. */
  readonly mayBeUnknown?: boolean;
  /** Values that a subgraph was made to send, and that may be right for their type. */
  readonly oddValues?: readonly unknown[];
}

/**
 * Returns in what an answer under a fault breaks its promise, or null. For faults whose exact answer depends on the plan, which the single schema does not
 * know: which of two subgraphs is asked for a field, whether a key is fetched at all. The sound answer is the one of `OpenWorld.sound`.
 * - Each value is the one of the sound answer, or null.
 * - Each null that the sound answer has not, or that an error of its own explains, is explained by an error at it, above it or below it.
 * - Each error is at a null, or at a list on the way to one. No errors when nothing is missing.
 */
export function brokenPromise(sound: Answer, got: Answer, leniency: Leniency = {}): string | null {
  if (got.errors.some(({ extensions }) => extensions?.code === 'THROWN')) return 'thrown';
  const paths = got.errors.map(({ path }) => path ?? []);
  // where a null further up has taken the place with it, that one is to be explained
  const missing = sound.errors.map(({ path }) => explainedPlace(got.data, explainedPlace(sound.data, path ?? [])));
  const isSame = compare(sound.data ?? null, got.data ?? null, [], missing, leniency);
  if (!isSame) return 'data';
  const isCovered = (place: Path) => paths.some((path) => startsWith(path, place) || startsWith(place, path));
  if (!leniency.mayBeUnknown && !missing.every(isCovered)) return 'unexplained null';
  return paths.every((path) => leadsToNull(path, got.data ?? null)) ? null : 'error without cause';
}

/** Adds to `missing` the places that are null in one and not in the other; false when anything else differs. */
function compare(sound: unknown, got: unknown, place: Path, missing: Path[], leniency: Leniency): boolean {
  if (got === null && sound !== null) return missing.push(place) > 0;
  if (leniency.oddValues?.some((each) => JSON.stringify(each) === JSON.stringify(got))) return true;
  if (Array.isArray(sound) && Array.isArray(got))
    return (
      sound.length === got.length &&
      sound.every((each, index) => compare(each, got[index], [...place, index], missing, leniency))
    );
  if (isRecord(sound) && isRecord(got)) {
    const names = Object.keys(sound);
    return (
      names.join() === Object.keys(got).join() &&
      names.every((name) => compare(sound[name], got[name], [...place, name], missing, leniency))
    );
  }
  return JSON.stringify(sound) === JSON.stringify(got);
}

function leadsToNull(path: Path, data: unknown): boolean {
  let value = data;
  for (const step of path) {
    if (value === null || value === undefined) return true;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value === null || hasNull(value);
}

function hasNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && value !== null && Object.values(value).some(hasNull));
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}
