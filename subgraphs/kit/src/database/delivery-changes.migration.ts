import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the ledger keeps so that records can be changed and taken back: which record a step is about, what it did, and what the record says. */
export class DeliveryChanges1764100000000 implements MigrationInterface {
  name = 'DeliveryChanges1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE delivery_step
        ADD COLUMN record text,
        ADD COLUMN act text NOT NULL DEFAULT 'MAKE' CHECK (act IN ('MAKE', 'CHANGE', 'TAKE_BACK')),
        ADD COLUMN content_hash text,
        ADD COLUMN sequence bigserial;
      UPDATE delivery_step SET record = step;
      ALTER TABLE delivery_step ALTER COLUMN record SET NOT NULL;
      CREATE TABLE delivery_change (
        delivery_id uuid PRIMARY KEY,
        root_id uuid NOT NULL
      );
      CREATE INDEX delivery_change_root ON delivery_change (root_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE delivery_change;
      DELETE FROM delivery_step WHERE act <> 'MAKE';
      ALTER TABLE delivery_step DROP COLUMN record, DROP COLUMN act, DROP COLUMN content_hash, DROP COLUMN sequence;
    `);
  }
}
