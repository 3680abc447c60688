import type { TestDatabase } from './test-database';

let database: TestDatabase | undefined;

/** Keeps the server of this test run for the teardown; jest loads both files in one process. */
export function remember(started: TestDatabase): void {
  database = started;
}

/** Returns the server of this test run; undefined when the tests use a server of the caller's. */
export function remembered(): TestDatabase | undefined {
  return database;
}
