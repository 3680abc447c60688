import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of `code_mapping` are only added: the newest of a value is in force, and a null code gives it back to the platform's own table. */
export class Mapping1763800000002 implements MigrationInterface {
  name = 'Mapping1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE code_mapping (
        platform text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        list text NOT NULL,
        value text NOT NULL,
        code text,
        reason text NOT NULL,
        changed_by text NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (platform, version, list, value)
      );
      ALTER TABLE delivery ADD COLUMN mapping_version integer NOT NULL DEFAULT 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE delivery DROP COLUMN mapping_version');
    await runner.query('DROP TABLE code_mapping');
  }
}
