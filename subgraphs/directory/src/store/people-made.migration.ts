import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an entry has made the person whom it registered, so that its correction corrects the person too. */
export class PeopleMade1764100000001 implements MigrationInterface {
  name = 'PeopleMade1764100000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE entry_registration ADD COLUMN made_person boolean NOT NULL DEFAULT false');
    await runner.query('CREATE INDEX entry_registration_by_person ON entry_registration (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX entry_registration_by_person');
    await runner.query('ALTER TABLE entry_registration DROP COLUMN made_person');
  }
}
