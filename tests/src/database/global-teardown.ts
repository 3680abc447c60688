import { remembered } from './shared-state';

/** Runs once after all tests: stops the server that global-setup started, if it started one. */
export default async function globalTeardown(): Promise<void> {
  await remembered()?.remove();
}
