import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables that every platform subgraph has: kept copies and the delivery ledger. */
export class PlatformTables1763800000000 implements MigrationInterface {
  name = 'PlatformTables1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kept_copy (
        kind text NOT NULL,
        key text NOT NULL,
        value jsonb NOT NULL,
        as_of timestamptz NOT NULL,
        PRIMARY KEY (kind, key)
      );
      CREATE TABLE delivery (
        delivery_id uuid PRIMARY KEY,
        receipt jsonb NOT NULL,
        reviewed text[] NOT NULL,
        refused text[] NOT NULL,
        entry_hash text NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX delivery_refused ON delivery (entry_hash) WHERE receipt->>'outcome' = 'REJECTED';
      CREATE TABLE delivery_step (
        delivery_id uuid NOT NULL,
        step text NOT NULL,
        state text NOT NULL CHECK (state IN ('SENDING', 'DONE')),
        sent_at timestamptz NOT NULL,
        external_id text,
        PRIMARY KEY (delivery_id, step)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE delivery_step, delivery, kept_copy');
  }
}
