import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Entries1763800000001 implements MigrationInterface {
  name = 'Entries1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE entry (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        entered_by text NOT NULL,
        idempotency_key text NOT NULL,
        payload_hash text NOT NULL,
        grid_code text NOT NULL,
        recorded_at timestamptz NOT NULL,
        canonical jsonb NOT NULL,
        UNIQUE (entered_by, idempotency_key)
      );
      CREATE INDEX entry_by_grid ON entry (grid_code text_pattern_ops, id);
      CREATE TABLE delivery (
        id uuid PRIMARY KEY,
        entry_id uuid NOT NULL REFERENCES entry,
        platform text NOT NULL,
        accept_field text NOT NULL,
        review_field text,
        state text NOT NULL CHECK (state IN ('QUEUED', 'SENDING', 'FAILED_RETRY', 'UNDER_REVIEW', 'ACCEPTED', 'REJECTED')),
        attempts integer NOT NULL,
        external_id text,
        reason text,
        error_code text,
        error_message text,
        registrations jsonb NOT NULL,
        next_attempt_at timestamptz,
        updated_at timestamptz NOT NULL,
        UNIQUE (entry_id, accept_field)
      );
      CREATE INDEX delivery_failed ON delivery (id) WHERE state IN ('FAILED_RETRY', 'REJECTED', 'DEAD');
      CREATE TABLE audit (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        action text NOT NULL,
        filter jsonb NOT NULL,
        count integer NOT NULL,
        idempotency_key text,
        UNIQUE (actor, idempotency_key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit, delivery, entry');
  }
}
