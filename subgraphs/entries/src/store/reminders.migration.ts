import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The deliveries say themselves when the next look at their review and the next try to link are due. Data of a version that was reminded by a job queue go on where
 * they are: every review is due at once, and every registration is linked once more, which changes nothing.
 */
export class EntriesReminders1763800000004 implements MigrationInterface {
  name = 'EntriesReminders1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE delivery ADD COLUMN link_due_at timestamptz;
      UPDATE delivery SET link_due_at = updated_at WHERE registrations <> '[]' AND platform <> 'directory';
      UPDATE delivery SET next_attempt_at = updated_at WHERE state IN ('UNDER_REVIEW', 'OVERDUE');
      CREATE INDEX delivery_to_link ON delivery (link_due_at) WHERE link_due_at IS NOT NULL;
      CREATE INDEX delivery_to_review ON delivery (platform, next_attempt_at) WHERE state IN ('UNDER_REVIEW', 'OVERDUE');
      CREATE INDEX delivery_under_way ON delivery (platform) INCLUDE (subject_key, next_attempt_at, state) WHERE state IN ('SENDING', 'FAILED_RETRY');
      DROP SCHEMA IF EXISTS entries_queue CASCADE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX delivery_to_link, delivery_to_review, delivery_under_way; ALTER TABLE delivery DROP COLUMN link_due_at',
    );
  }
}
