import type { RunningSandbox } from '@onegrid/sandbox';
import type { Operation } from './compare-answers';

/** Returns operations over the sample district that touch every subgraph and every way of joining. Only what does not change while it is read. */
export function districtOperations(
  ids: Pick<RunningSandbox['demonstration'], 'gridCode' | 'houseId' | 'placeId' | 'workerNo'>,
): readonly Operation[] {
  const { gridCode, houseId, placeId, workerNo } = ids;
  return [
    {
      name: 'one query over the directory and five platforms',
      query: `query ($house: ID!, $grid: GridCode!) {
        viewer { id roles regions staff { workerNo name } grids { code name } }
        house(id: $house) {
          address
          communityRecord { houseNumber rented residentCount }
          people { name communityRecord { registeredName registeredOn } partyRecord { branch points } safetyRecord { briefings { title signedAt } } }
          safetyRecord { lastInspectedAt openHazards { description state } }
        }
        grid(code: $grid) {
          urbanCases(first: 3) { edges { cursor node { caseNumber eventClass { code name } state } } }
          airQuality { aqi levelName observedAt station { name } }
          environmentComplaints(first: 2) { edges { node { category state content } } pageInfo { hasNextPage } }
          partyBranch { name memberCount activities(first: 2) { totalCount edges { node { title } } } }
          wishes(first: 2) { totalCount edges { node { title state } } }
        }
      }`,
      variables: { house: houseId, grid: gridCode },
    },
    {
      name: 'aliases and named fragments, the same entity twice',
      query: `query ($house: ID!) {
        a: house(id: $house) { ...House }
        b: house(id: $house) { id grid { ...Grid houses(first: 3) { edges { node { ...House } } } } }
      }
      fragment House on House { __typename id rented grid { ...Grid } record: communityRecord { rented } safetyRecord { objectIds } }
      fragment Grid on Grid { code name community { name street { name } } leader { name } }`,
      variables: { house: houseId },
    },
    {
      name: 'lists of entities joined with a platform',
      query: `query ($grid: GridCode!) {
        grid(code: $grid) {
          houses(first: 20) {
            edges { node { id people { id localIds { platform id } communityRecord { id registeredName } partyRecord { id } } } }
            pageInfo { endCursor hasNextPage }
          }
          organisations(first: 5) { edges { node { name creditCode safetyRecord { objectIds lastInspectedAt } } } }
        }
      }`,
      variables: { grid: gridCode },
    },
    {
      name: 'what is included and what is skipped',
      query: `query ($house: ID!, $with: Boolean!) {
        house(id: $house) { address people { name @skip(if: $with) communityRecord @include(if: $with) { registeredName } } ... @include(if: $with) { safetyRecord { lastInspectedAt } } }
      }`,
      variables: { house: houseId, with: true },
    },
    {
      name: 'every grid of the district by pages',
      query:
        '{ communities { code name type grids(first: 2) { edges { node { code unitGridCodes } } } } grids(first: 50) { edges { node { code kind boundary { longitude latitude } } } pageInfo { endCursor } } }',
    },
    {
      name: 'what is not there',
      query:
        '{ house(id: "nobody") { address communityRecord { id } } person(id: "nobody") { name } urbanCase(id: "none") { caseNumber } }',
    },
    {
      name: 'a staff member and a place',
      query:
        'query ($worker: ID!, $place: ID!) { staff(workerNo: $worker) { name role grids { code } } place(id: $place) { name kind organisation { name } grid { airQuality { aqi } } } }',
      variables: { worker: workerNo, place: placeId },
    },
    {
      name: 'a value that the subgraph refuses',
      query: '{ grid(code: "not a code") { name } }',
    },
    {
      name: 'a mutation that is refused',
      query: `mutation ($place: ID!) {
        reportHazard(input: {
          idempotencyKey: "peer-1", occurredAt: "2099-01-01T00:00:00+08:00", placeId: $place
          hazard: { category: FIRE, description: "占用消防通道", inPublicArea: true }
        }) { entry { id } errors { code field } }
      }`,
      variables: { place: placeId },
    },
    {
      name: 'the schema, where its order does not matter',
      query:
        '{ __schema { queryType { name } mutationType { name } } __type(name: "House") { kind name description } }',
    },
  ];
}
