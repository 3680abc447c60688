import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which visits have verified which residencies; they go with the residency. */
export class ResidencyVerification1763800000003 implements MigrationInterface {
  name = 'ResidencyVerification1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE residency_verification (
        delivery_id text PRIMARY KEY,
        residency_id bigint NOT NULL REFERENCES residency ON DELETE CASCADE,
        verified_at timestamptz NOT NULL,
        verified_by text NOT NULL,
        method text NOT NULL
      );
      CREATE INDEX residency_verification_by_residency ON residency_verification (residency_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE residency_verification');
  }
}
