import { Client } from 'pg';

/** What a worker enters facts about. */
export interface Subject {
  readonly workerNo: string;
  readonly type: 'House' | 'Place' | 'Grid';
  readonly id: string;
  readonly gridCode: string;
  readonly address: string;
  readonly position: { readonly longitude: number; readonly latitude: number };
  /** People whose residency in the house can be ended, each once. */
  readonly people: readonly Resident[];
}

export interface Resident {
  readonly id: string;
  /** True when the party platform knows the person. */
  readonly partyMember: boolean;
}

const housesPerWorker = 3;

/** Chooses so many workers, and for each three rented houses of their grid, a key place and the grid itself. */
export async function chooseSubjects(databaseUrl: string, workers: number): Promise<readonly Subject[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Subject>(query, [workers, housesPerWorker]);
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * A resident is one whom the directory and the community platform have, once each, in the same house: the sample district's registers disagree about others, and the
 * platform rightly refuses to end what it does not have.
 */
const query = `
  WITH worker AS (
    SELECT min(worker_no) AS worker_no, grid_code FROM directory.assignment
    WHERE duty = 'WORKER'
      AND (SELECT count(*) FROM directory.house WHERE house.grid_code = assignment.grid_code AND rented) >= $2
      AND EXISTS (SELECT 1 FROM directory.place WHERE place.grid_code = assignment.grid_code)
    GROUP BY grid_code HAVING count(*) = 1 ORDER BY 1 LIMIT $1
  ), house AS (
    SELECT worker.worker_no, chosen.* FROM worker CROSS JOIN LATERAL (
      SELECT * FROM directory.house WHERE grid_code = worker.grid_code AND rented ORDER BY id LIMIT $2
    ) chosen
  ), place AS (
    SELECT worker.worker_no, chosen.* FROM worker CROSS JOIN LATERAL (
      SELECT * FROM directory.place WHERE grid_code = worker.grid_code ORDER BY id LIMIT 1
    ) chosen
  ), known AS (
    SELECT residency.house_id, residency.person_id,
      EXISTS (SELECT 1 FROM directory.local_id WHERE entity = 'Person' AND entity_id = residency.person_id AND platform = 'party') AS member
    FROM house JOIN directory.residency ON residency.house_id = house.id AND residency.to_date IS NULL
    JOIN directory.local_id at_house ON at_house.entity = 'House' AND at_house.entity_id = house.id AND at_house.platform = 'community'
    JOIN stand_in_community.grid_resident registered
      ON registered.house_id::text = at_house.local_id AND registered.status = '0' AND registered.del_flag = '0'
    JOIN directory.local_id at_person
      ON at_person.entity = 'Person' AND at_person.entity_id = residency.person_id AND at_person.platform = 'community'
     AND at_person.local_id = registered.resident_id::text
    WHERE (SELECT count(*) FROM directory.residency other WHERE other.person_id = residency.person_id AND other.to_date IS NULL) = 1
      AND (SELECT count(*) FROM directory.local_id other
           WHERE other.entity = 'Person' AND other.entity_id = residency.person_id AND other.platform = 'community') = 1
  )
  SELECT worker_no AS "workerNo", 'House' AS type, id, grid_code AS "gridCode", address,
    json_build_object('longitude', longitude, 'latitude', latitude) AS position,
    COALESCE((SELECT json_agg(json_build_object('id', person_id, 'partyMember', member) ORDER BY person_id) FROM known WHERE house_id = house.id), '[]') AS people
  FROM house
  UNION ALL
  SELECT worker_no, 'Place', id, grid_code, address, json_build_object('longitude', longitude, 'latitude', latitude), '[]' FROM place
  UNION ALL
  SELECT DISTINCT ON (grid_code) worker_no, 'Grid', grid_code, grid_code, address, json_build_object('longitude', longitude, 'latitude', latitude), '[]'
  FROM house
  ORDER BY 1, 2, 3`;
