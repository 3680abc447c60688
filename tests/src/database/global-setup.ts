import { remember } from './shared-state';
import { startTestDatabase } from './test-database';

/**
 * Runs once before all tests: starts a PostgreSQL server and puts its superuser URL into TEST_DATABASE_URL.
 * A TEST_DATABASE_URL that is already set is used as it is.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return;
  const database = await startTestDatabase();
  process.env.TEST_DATABASE_URL = database.url;
  remember(database);
}
