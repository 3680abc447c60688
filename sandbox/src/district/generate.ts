import { byGrid } from './by-grid';
import { asOf } from './chance/calendar';
import { randomStream } from './chance/random';
import { foundOrganisations } from './economy/organisations';
import { openPlaces } from './economy/places';
import { countGrids } from './layout/count-grids';
import { appointLeaders, employStaff } from './layout/employ-staff';
import { layOutGrids } from './layout/lay-out-grids';
import { type NumberedGrid, numberGrids } from './layout/number-grids';
import type { Community, District, DistrictSize, Street } from './model';
import { settleDeparted } from './population/departed';
import { drawPopulations, truthOf } from './population/grid-population';
import { buildHouses } from './population/houses';
import { personMaker } from './population/make-person';
import { settleMoved } from './population/moved';
import { assignOwners } from './population/owners';
import { settleResidents } from './population/residents';
import { scalePopulations } from './population/scale-populations';
import { type GridAddress, gridAddress } from './regions/addresses';
import { listCommunities } from './regions/communities';
import { listStreets } from './regions/streets';
import { communityRegister } from './registers/community-register';
import { partyRegister } from './registers/party-register';
import { safetyRegister } from './registers/safety-register';

/** The seed of the sample district that everybody gets. */
export const defaultSeed = 2019;

/**
 * Returns the sample district, modelled on Jianye in 2019. The same size and seed give the same district, down to the last character.
 * Streets, grids, staff and `gridTruth` are the same in both sizes; `small` has a twentieth of the people.
 */
export function generateDistrict({ size, seed = defaultSeed }: { size: DistrictSize; seed?: number }): District {
  // the land
  const streets = listStreets();
  const communities = listCommunities();
  const gridCounts = countGrids(communities, seed);
  const cells = layOutGrids(streets, communities, gridCounts, seed);
  const numberedGrids = numberGrids(cells, seed);
  const addresses = addressGrids(numberedGrids, communities, streets, seed);
  // who works there
  const staff = employStaff(numberedGrids, communities, seed);
  const grids = appointLeaders(numberedGrids, staff);
  const organisations = foundOrganisations(numberedGrids, addresses, size, seed);
  const places = openPlaces(numberedGrids, addresses, organisations, size, seed);
  // who lives there, and who did
  const truth = drawPopulations(comprehensive(grids), seed);
  const populations = scalePopulations(truth, size);
  const homes = buildHouses(numberedGrids, populations, addresses, seed);
  const makePerson = personMaker(organisations.map(({ name }) => name));
  const households = settleResidents(homes, makePerson, seed);
  const rentedHouses = byGrid(homes.filter(({ rented }) => rented));
  const departed = settleDeparted(rentedHouses, populations, makePerson, seed);
  const moved = settleMoved(households, rentedHouses, populations, seed);
  const { houses, landlordsAsTenants } = assignOwners(households, populations, seed);
  // what the platforms make of it
  const settled = { households, departed, moved, landlordsAsTenants };
  const registrations = {
    community: communityRegister(settled, seed),
    party: partyRegister(settled, seed),
    safety: safetyRegister(settled, seed),
  };
  return {
    size,
    seed,
    asOf,
    streets,
    communities,
    grids,
    staff,
    houses,
    people: [...households.flatMap(({ people }) => people), ...departed.map(({ person }) => person)],
    residencies: [
      ...households.flatMap(({ residencies }) => residencies),
      ...departed.map(({ residency }) => residency),
      ...moved.map(({ residency }) => residency),
    ],
    organisations,
    places,
    registrations,
    gridTruth: truthOf(truth),
  };
}

function comprehensive(grids: District['grids']): string[] {
  return grids.filter(({ kind }) => kind === 'COMPREHENSIVE').map(({ code }) => code);
}

function addressGrids(
  grids: readonly NumberedGrid[],
  communities: readonly Community[],
  streets: readonly Street[],
  seed: number,
): Map<string, GridAddress> {
  const communityOf = new Map(communities.map((community) => [community.code, community]));
  const streetOf = new Map(streets.map((street) => [street.code, street]));
  return new Map(
    grids.map(({ code, communityCode }) => {
      const community = communityOf.get(communityCode) as Community;
      const street = streetOf.get(community.streetCode) as Street;
      const number = Number(code.slice(12));
      return [code, gridAddress(street, community, number, randomStream(seed, 'address', code))];
    }),
  );
}
