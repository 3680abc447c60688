import { type ReferenceResolver, requireReach } from '@onegrid/kit';
import { toGrid, toHouse, toOrganisation, toPerson, toPlace } from '../graph/from-rows';
import type { DirectoryContext } from './directory-context';
import { reached, reachedPerson, requireTouch } from './reach';

/** How entities that other subgraphs name are resolved (Federation, "Resolving entities"): by the same rules of reach as the root fields. */
export const references: Readonly<Record<string, ReferenceResolver<DirectoryContext>>> = {
  Viewer: ({ id }, { viewer }) =>
    id === viewer.subject ? { id: viewer.subject, roles: viewer.roles, regions: viewer.regions } : null,
  Region: ({ code }, context) => {
    requireTouch(context, String(code));
    return context.regions.load(String(code));
  },
  Community: ({ code }, context) => {
    requireTouch(context, String(code));
    return context.communities.load(String(code));
  },
  Grid: async ({ code }, context) => {
    requireReach(context, String(code));
    const row = await context.grids.load(String(code));
    return row && toGrid(row);
  },
  Staff: ({ workerNo }, { staff }) => staff.load(String(workerNo)),
  Person: async ({ id }, context) => {
    const row = await reachedPerson(context, await context.people.load(String(id)));
    return row && toPerson(row, context.viewer);
  },
  House: async ({ id }, context) => {
    const row = reached(context, await context.houses.load(String(id)));
    return row && toHouse(row);
  },
  Place: async ({ id }, context) => {
    const row = reached(context, await context.places.load(String(id)));
    return row && toPlace(row);
  },
  Organisation: async ({ id }, context) => {
    const row = reached(context, await context.organisations.load(String(id)));
    return row && toOrganisation(row);
  },
  Platform: ({ name }, { platformDirectory }) => platformDirectory.find(String(name)),
};
