import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as code from './build-code.mjs';
import * as web from './build-web.mjs';
import { explainFailure } from './explain-failure.mjs';
import * as packages from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

// in this order; each tells whether it is up to date, and can be brought there
const steps = [
  packages, // node_modules, from package-lock.json
  code, //     dist/ of every package, from its src/
  web, //      the browser's pages; not before tests, which do not open them
];

/** Brings node_modules and everything built up to date with the sources. Sets a non-zero exit code when that fails, having said why. */
export async function runSteps() {
  const isTest = process.env.npm_lifecycle_event === 'pretest';
  const wanted = steps.filter((step) => !(isTest && step === web));
  try {
    if (await areCurrent(wanted)) return; // so that a checkout which may only be read can be started
    await oneAtATime(root, async () => {
      for (const step of wanted) if (!(await step.isCurrent(root))) await step.bringUpToDate(root);
    });
  } catch (error) {
    console.error(error.explained ?? explainFailure(`${error.stack}`, 'preparing'));
    process.exitCode = 1;
  }
}

async function areCurrent(wanted) {
  const answers = await Promise.all(wanted.map((step) => step.isCurrent(root)));
  return answers.every(Boolean);
}
