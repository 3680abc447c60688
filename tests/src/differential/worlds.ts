import { cases } from '../conformance/cases';
import type { World } from '../conformance/world/world';
import { district } from './district/world';

/** Every world that random operations are asked in: those of the cases, and a rich one. */
export const worlds: readonly (World & { readonly isRich?: boolean })[] = [...cases, { ...district, isRich: true }];
