import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos: the bytes once, whoever uploaded them, and which entries have them. */
export class Attachments1763800000003 implements MigrationInterface {
  name = 'Attachments1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attachment (
        id text PRIMARY KEY,
        media_type text NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
        bytes bytea NOT NULL
      );
      CREATE TABLE attachment_upload (
        attachment_id text NOT NULL REFERENCES attachment ON DELETE CASCADE,
        worker_no text NOT NULL,
        uploaded_at timestamptz NOT NULL,
        PRIMARY KEY (attachment_id, worker_no)
      );
      CREATE TABLE entry_attachment (
        entry_id uuid NOT NULL REFERENCES entry,
        attachment_id text NOT NULL REFERENCES attachment,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (entry_id, attachment_id)
      );
      CREATE INDEX entry_attachment_by_attachment ON entry_attachment (attachment_id);
      CREATE INDEX entry_attachment_by_age ON entry_attachment (recorded_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE entry_attachment, attachment_upload, attachment');
  }
}
