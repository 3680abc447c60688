import { cases } from '../conformance/cases';
import { district } from './district/world';
import type { RandomWorld } from './run-world';

/** Every world that random operations are asked in: those of the cases, and a rich one. */
export const worlds: readonly (RandomWorld & { readonly isRich?: boolean })[] = [
  ...cases.filter((each) => each.notRandom === undefined),
  { ...district, isRich: true },
];
