import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from 'graphql';
import type { EngineName } from '../conformance/engines/engines';
import type { Answer, Operation } from '../conformance/engines/open-engine';
import type { Faults } from '../conformance/world/world';

/** An operation that an engine answers otherwise than the single schema, as small as it could be made. */
export interface FoundDifference {
  readonly engine: EngineName;
  readonly world: string;
  /** Seed of the run and place of the operation in it, before it was made smaller. */
  readonly from: string;
  readonly kind: string;
  readonly operation: Operation;
  readonly faults: Faults;
  readonly expected: Answer;
  readonly got: Answer;
}

/** Returns a difference as text. */
export function describeDifference(found: FoundDifference): string {
  const { engine, world, from, kind, operation, faults } = found;
  const suffered = Object.entries(faults).filter(([, given]) => given.length > 0);
  return [
    `# ${engine} on ${world}: ${kind} (${from})`,
    print(operation.document),
    `variables: ${JSON.stringify(operation.variables)}`,
    `faults: ${JSON.stringify(Object.fromEntries(suffered))}`,
    '',
    `expected: ${describeAnswer(found.expected)}`,
    `got:      ${describeAnswer(found.got)}`,
    '',
  ].join('\n');
}

/** Writes a difference to a file of its own in a folder; the same difference gets the same name. Returns the name. */
export function saveDifference(folder: string, found: FoundDifference): string {
  const { engine, world, operation, faults } = found;
  const identity = JSON.stringify([print(operation.document), operation.variables, faults]);
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 10);
  mkdirSync(folder, { recursive: true });
  const name = `${engine}-${world}-${hash}.txt`;
  writeFileSync(join(folder, name), describeDifference(found));
  return name;
}

function describeAnswer({ data, errors }: Answer): string {
  const described = errors.map(({ message, path }) => `  [${path?.join('.') ?? ''}] ${message}`);
  return [JSON.stringify(data), ...described].join('\n');
}
