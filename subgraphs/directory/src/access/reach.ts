import { requireReach } from '@onegrid/kit';
import { mayReach, OneGridError, type Viewer } from '@onegrid/schema';
import type { Staff } from '../graph/staff.type';
import type { HouseRow } from '../store/house.entity';
import type { PersonRow } from '../store/person.entity';
import type { DirectoryContext } from './directory-context';

/**
 * Who may see what. A viewer reaches a grid whose code lies in one of the viewer's regions, and what lies in such a grid: houses, places, organisations, and the people who live there. Somebody who lives
 * nowhere in the district any more is reached from where they last lived. The name and kind of a region or community is seen by everybody who reaches a grid in it, the name and post of a member of staff by everybody.
 * What is outside is answered with null and the error FORBIDDEN; what does not exist with null alone.
 */

/**
 * Returns the thing when the viewer reaches the grid it lies in.
 *
 * @throws OneGridError FORBIDDEN when it lies outside
 */
export function reached<Thing extends { readonly gridCode: string }>(
  context: DirectoryContext,
  thing: Thing | null,
): Thing | null {
  if (thing) requireReach(context, thing.gridCode);
  return thing;
}

/** True when the viewer's regions and the region (any length) have a grid in common. */
export function mayTouch({ regions }: Viewer, code: string): boolean {
  return regions.some((prefix) => code.startsWith(prefix) || prefix.startsWith(code));
}

/** @throws OneGridError FORBIDDEN when the viewer reaches no grid of the region */
export function requireTouch({ viewer }: DirectoryContext, code: string): void {
  if (!mayTouch(viewer, code)) throw outside();
}

/**
 * Returns the person when the viewer reaches a house they live in, or last lived in.
 *
 * @throws OneGridError FORBIDDEN when they live outside
 */
export async function reachedPerson(context: DirectoryContext, person: PersonRow | null): Promise<PersonRow | null> {
  if (!person) return null;
  const residencies = await context.residenciesOfPerson.load(person.id);
  const current = residencies.filter(({ to }) => to === null);
  const telling = current.length > 0 ? current : residencies.slice(-1);
  const houses = await context.houses.loadMany(telling.map(({ houseId }) => houseId));
  if (!houses.some((house) => isReachedHouse(context, house))) throw outside();
  return person;
}

/**
 * Returns when the viewer may call the member of staff: it is the viewer, somebody of the viewer's regions, or somebody who works in or leads a grid there.
 *
 * @throws OneGridError FORBIDDEN otherwise
 */
export async function requireColleague(context: DirectoryContext, staff: Staff): Promise<void> {
  const { viewer } = context;
  if (staff.workerNo === viewer.subject || mayReach(viewer, staff.regionCode)) return;
  const assignments = await context.assignmentsOfStaff.load(staff.workerNo);
  if (!assignments.some(({ gridCode }) => mayReach(viewer, gridCode))) throw outside();
}

function isReachedHouse({ viewer }: DirectoryContext, house: HouseRow | Error | null): boolean {
  return house !== null && !(house instanceof Error) && mayReach(viewer, house.gridCode);
}

function outside(): OneGridError {
  return new OneGridError('FORBIDDEN', { message: 'Outside your regions. 超出您的管辖范围。' });
}
