import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { CommandFailure } from '../command-failure';
import { inputNames } from './input-names';
import { readMutation } from './read-mutation';
import { setField } from './set-field';

type Fields = Record<string, unknown>;

/**
 * Returns the `PreviewEntryInput` that a file and flags make: a GraphQL file with a recording mutation; JSON of that input, of one kind's fields (with
 * --kind), or of the variables of such a mutation (`{ "input": … }` with --kind); flags go over the file.
 *
 * @throws CommandFailure INPUT_UNREADABLE
 */
export async function readInput(
  file: string | undefined,
  { kind, set }: { readonly kind?: string; readonly set: readonly string[] },
): Promise<Readonly<Record<string, Fields>>> {
  if (kind !== undefined && !inputNames.includes(kind)) throw unreadable(`--kind ${kind}: ${inputNames.join(', ')}`);
  const given = file === undefined ? {} : await readGiven(file, kind);
  const name = kind ?? Object.keys(given)[0];
  if (name === undefined || !inputNames.includes(name))
    throw unreadable(`请用 --kind 指定录入类型 | Say with --kind what it is: ${inputNames.join(', ')}`);
  const defaults = { idempotencyKey: 'preview', occurredAt: new Date().toISOString() };
  const fields = set.reduce(setField, { ...defaults, ...given[name] } as Fields);
  return { [name]: fields };
}

async function readGiven(file: string, kind: string | undefined): Promise<Readonly<Record<string, Fields>>> {
  const content = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8').catch(noFile(file));
  if (!content.trimStart().startsWith('{')) return readMutation(content);
  const fields = parseJson(content);
  if (kind === undefined || kind in fields) return fields as Record<string, Fields>;
  return { [kind]: (fields.input ?? fields) as Fields };
}

function parseJson(content: string): Fields {
  try {
    return JSON.parse(content) as Fields;
  } catch (cause) {
    throw unreadable('不是 JSON | No JSON', cause);
  }
}

function noFile(file: string) {
  return (cause: unknown): never => {
    throw unreadable(`无法读取 | Cannot be read: ${file}`, cause);
  };
}

function unreadable(message: string, cause?: unknown): CommandFailure {
  return new CommandFailure('INPUT_UNREADABLE', message, cause);
}
