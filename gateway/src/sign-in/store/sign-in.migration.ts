import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignIn1763800000002 implements MigrationInterface {
  name = 'SignIn1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        worker_no text PRIMARY KEY,
        name text NOT NULL,
        password_hash text NOT NULL,
        roles text[] NOT NULL,
        regions text[] NOT NULL,
        failed_attempts integer NOT NULL,
        locked_until timestamptz
      );
      CREATE TABLE provider_record (
        model text NOT NULL,
        id text NOT NULL,
        payload jsonb NOT NULL,
        grant_id text,
        user_code text,
        uid text,
        expires_at timestamptz,
        PRIMARY KEY (model, id)
      );
      CREATE INDEX provider_record_by_grant ON provider_record (grant_id) WHERE grant_id IS NOT NULL;
      CREATE INDEX provider_record_by_uid ON provider_record (model, uid) WHERE uid IS NOT NULL;
      CREATE INDEX provider_record_by_user_code ON provider_record (model, user_code) WHERE user_code IS NOT NULL;
      CREATE INDEX provider_record_by_expiry ON provider_record (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE provider_record, account');
  }
}
