import type { DemonstrationIds } from './loaded-district';

/** Returns one query over the directory and five platforms: what a worker sees of one grid and of one rented house. */
export function firstQuery({ gridCode, houseId }: Pick<DemonstrationIds, 'gridCode' | 'houseId'>): string {
  return `# 一次查询，五个平台 | One query, five platforms
query FirstLook {
  viewer {
    staff { name workerNo }
    grids { code name kind }
  }
  house(id: "${houseId}") {
    address
    people {
      name
      communityRecord { registeredName registeredOn }
      partyRecord { branch points }
      safetyRecord { briefings { title signedAt } }
    }
    safetyRecord { lastInspectedAt openHazards { description state } }
  }
  grid(code: "${gridCode}") {
    urbanCases(first: 3) { edges { node { caseNumber eventClass { name } state } } }
    airQuality { aqi levelName observedAt }
  }
}
`;
}
