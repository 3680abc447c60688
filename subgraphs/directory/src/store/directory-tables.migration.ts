import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All tables of the directory. */
export class DirectoryTables1763800000002 implements MigrationInterface {
  name = 'DirectoryTables1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE region (
        code text PRIMARY KEY,
        name text NOT NULL
      );
      CREATE TABLE community (
        code text PRIMARY KEY,
        name text NOT NULL,
        type text NOT NULL,
        has_property_management boolean NOT NULL
      );
      CREATE TABLE grid (
        code text PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL,
        community_code text NOT NULL REFERENCES community,
        boundary jsonb NOT NULL,
        area_square_metres integer NOT NULL,
        unit_grid_codes text[] NOT NULL
      );
      CREATE INDEX ON grid (community_code, code);
      CREATE TABLE staff (
        worker_no text PRIMARY KEY,
        name text NOT NULL,
        role text NOT NULL,
        phone text NOT NULL,
        region_code text NOT NULL
      );
      CREATE TABLE assignment (
        worker_no text NOT NULL REFERENCES staff,
        grid_code text NOT NULL REFERENCES grid,
        duty text NOT NULL CHECK (duty IN ('WORKER', 'LEADER')),
        PRIMARY KEY (worker_no, grid_code)
      );
      CREATE INDEX ON assignment (grid_code);
      CREATE TABLE person (
        id text PRIMARY KEY,
        name text NOT NULL,
        id_number text NOT NULL UNIQUE,
        sex text NOT NULL,
        birth_date date NOT NULL,
        ethnicity text NOT NULL,
        native_place text NOT NULL,
        political_status text NOT NULL,
        education text,
        marital_status text,
        occupation text,
        employer text,
        phone text NOT NULL
      );
      CREATE TABLE house (
        id text PRIMARY KEY,
        grid_code text NOT NULL REFERENCES grid,
        address text NOT NULL,
        longitude double precision NOT NULL,
        latitude double precision NOT NULL,
        area_square_metres integer NOT NULL,
        rented boolean NOT NULL,
        owner_person_id text REFERENCES person,
        owner_name text NOT NULL,
        owner_phone text NOT NULL
      );
      CREATE INDEX ON house (grid_code, id);
      CREATE TABLE residency (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id text NOT NULL REFERENCES person,
        house_id text NOT NULL REFERENCES house,
        kind text NOT NULL,
        role text NOT NULL,
        from_date date NOT NULL,
        to_date date,
        end_reason text,
        CHECK (to_date >= from_date)
      );
      CREATE INDEX ON residency (person_id);
      CREATE INDEX ON residency (house_id);
      CREATE TABLE organisation (
        id text PRIMARY KEY,
        credit_code text NOT NULL UNIQUE,
        name text NOT NULL,
        grid_code text NOT NULL REFERENCES grid,
        address text NOT NULL,
        longitude double precision NOT NULL,
        latitude double precision NOT NULL,
        legal_representative text NOT NULL,
        phone text NOT NULL,
        industry text NOT NULL
      );
      CREATE INDEX ON organisation (grid_code, id);
      CREATE TABLE place (
        id text PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL,
        grid_code text NOT NULL REFERENCES grid,
        address text NOT NULL,
        longitude double precision NOT NULL,
        latitude double precision NOT NULL,
        organisation_id text REFERENCES organisation
      );
      CREATE INDEX ON place (grid_code, id);
      CREATE TABLE local_id (
        entity text NOT NULL,
        entity_id text NOT NULL,
        platform text NOT NULL,
        local_id text NOT NULL,
        PRIMARY KEY (entity, entity_id, platform, local_id)
      );
      CREATE TABLE accepted_delivery (
        delivery_id text PRIMARY KEY,
        receipt jsonb NOT NULL
      );
      CREATE TABLE entry_registration (
        entry_id text NOT NULL,
        path text NOT NULL,
        person_id text NOT NULL REFERENCES person,
        delivery_id text NOT NULL,
        residency_id bigint,
        PRIMARY KEY (entry_id, path)
      );
      CREATE INDEX entry_registration_by_delivery ON entry_registration (delivery_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE entry_registration, accepted_delivery, local_id, place, organisation, residency, house, person,
        assignment, staff, grid, community, region
    `);
  }
}
