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
        corrects uuid UNIQUE REFERENCES entry,
        withdrawn_at timestamptz,
        withdrawal_reason text,
        canonical jsonb NOT NULL,
        UNIQUE (entered_by, idempotency_key)
      );
      CREATE INDEX entry_by_grid ON entry (grid_code text_pattern_ops, id);
      CREATE TABLE delivery (
        id uuid PRIMARY KEY,
        entry_id uuid NOT NULL REFERENCES entry,
        sequence bigint GENERATED ALWAYS AS IDENTITY,
        subject_key text NOT NULL,
        platform text NOT NULL,
        accept_field text NOT NULL,
        review_field text,
        state text NOT NULL CHECK (state IN (
          'QUEUED', 'SENDING', 'FAILED_RETRY', 'DEAD', 'UNDER_REVIEW', 'OVERDUE', 'ACCEPTED', 'REJECTED', 'MANUAL', 'SUPERSEDED', 'WITHDRAWN'
        )),
        attempts integer NOT NULL,
        external_id text,
        reason text,
        error_code text,
        error_message text,
        registrations jsonb NOT NULL,
        supersedes uuid UNIQUE REFERENCES delivery,
        change text CHECK (change IN ('CORRECT', 'WITHDRAW')),
        claimed_by integer,
        review_due_at timestamptz,
        review_owner text,
        overdue_since timestamptz,
        next_attempt_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
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
      CREATE UNIQUE INDEX delivery_standing ON delivery (entry_id, accept_field) WHERE change IS NULL AND state NOT IN ('SUPERSEDED', 'WITHDRAWN');
      CREATE INDEX delivery_manual ON delivery (entry_id) WHERE state = 'MANUAL';
      CREATE INDEX delivery_by_entry ON delivery (entry_id);
      CREATE INDEX delivery_waiting ON delivery (platform, sequence) WHERE state IN ('QUEUED', 'FAILED_RETRY');
      CREATE INDEX delivery_undelivered ON delivery (platform, subject_key, sequence) WHERE state IN ('QUEUED', 'SENDING', 'FAILED_RETRY');
      CREATE INDEX delivery_sending ON delivery (claimed_by) WHERE state = 'SENDING';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit, delivery, entry');
  }
}
