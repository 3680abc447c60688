import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import type { EngineName } from '../conformance/engines/engines';
import type { Answer, Operation } from '../conformance/engines/open-engine';
import type { Trouble } from './trouble';

/** An operation that an engine answers otherwise than the single schema, as small as it could be made. */
export interface FoundDifference {
  readonly engine: EngineName;
  readonly world: string;
  /** Seed of the run and place of the document in it, before it was made smaller. */
  readonly from: string;
  readonly kind: string;
  readonly operation: Operation;
  readonly trouble: Trouble;
  readonly expected: Answer;
  readonly got: Answer;
}

/** A difference that was kept, to be asked again. */
export interface SavedCase {
  readonly name: string;
  readonly engine: EngineName;
  readonly world: string;
  readonly from: string;
  readonly operation: Operation;
  readonly trouble: Trouble;
}

/** Where differences are kept: beside the source. Each is asked again by `differential.test.ts`. */
export const foundFolder = join(__dirname, '..', '..', 'src', 'differential', 'found');

/** Returns a difference as text. */
export function describeDifference(found: FoundDifference): string {
  const { engine, world, from, kind, operation, trouble } = found;
  return [
    `# ${engine} on ${world}: ${kind} (${from})`,
    print(operation.document),
    `variables: ${JSON.stringify(operation.variables)}`,
    `trouble: ${JSON.stringify(trouble)}`,
    '',
    `expected: ${describeAnswer(found.expected)}`,
    `got:      ${describeAnswer(found.got)}`,
    '',
  ].join('\n');
}

/** Writes a difference as a case of its own into a folder: a file for people, one for the test. The same gets the same name. Returns the name. */
export function saveDifference(folder: string, found: FoundDifference): string {
  const { engine, world, from, operation, trouble } = found;
  const query = print(operation.document);
  const identity = JSON.stringify([query, operation.variables, trouble]);
  const name = `${engine}-${world}-${createHash('sha256').update(identity).digest('hex').slice(0, 10)}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.txt`), describeDifference(found));
  const saved = { engine, world, from, query, variables: operation.variables, trouble };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(saved, null, 2)}\n`);
  return name;
}

/** Returns the differences that were kept in a folder. */
export function readSavedCases(folder: string): readonly SavedCase[] {
  const names = readdirSync(folder).filter((each) => each.endsWith('.json'));
  return names.map((name) => {
    const { engine, world, from, query, variables, trouble } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return {
      name,
      engine,
      world,
      from,
      trouble,
      operation: { document: parse(query, { noLocation: true }), variables },
    };
  });
}

function describeAnswer({ data, errors }: Answer): string {
  const described = errors.map(({ message, path }) => `  [${path?.join('.') ?? ''}] ${message}`);
  return [JSON.stringify(data), ...described].join('\n');
}
