import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { OneGridError } from '@onegrid/schema';
import { GraphQLError } from 'graphql';
import { explainer } from '../executor';
import { readSupergraph } from '../supergraph/read-supergraph';
import { explainUsage, readExplainOptions } from './explain-options';
import { lastWords } from './failure-text';
import { openSource } from './source/open-source';
import { readFirst } from './source/read-first';

/** It is read once; nobody waits for the next. */
const pollIntervalMs = 60_000;

/** The supergraph of OneGrid itself. */
const ownSupergraph = join(dirname(require.resolve('@onegrid/schema/package.json')), 'supergraph.graphql');

async function main(): Promise<void> {
  const options = readExplainOptions(process.argv.slice(2), process.env, ownSupergraph);
  if (options === null) return void process.stdout.write(explainUsage);
  const { supergraph, file, operationName, variables, movedLabels } = options;
  const explain = explainer(readSupergraph(await readFirst(openSource(supergraph, pollIntervalMs))).sdl);
  const query = await readOperation(file);
  process.stdout.write(explain({ query, operationName, variables, movedLabels }));
}

async function readOperation(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: `${file} cannot be read`, cause });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(reasonOf(error));
  process.exit(1);
});

function reasonOf(error: unknown): string {
  return error instanceof GraphQLError
    ? `GRAPHQL_PARSE_FAILED: ${String(error)}\n`
    : lastWords(error, 'onegrid explain');
}
