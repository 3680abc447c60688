import { compactText } from '../compact-text';
import { generated } from '../generated';
import type { Write, WriteObject } from './fast-writer';
import type { UsualLeaf } from './usual-leaves';
import type { Writing } from './writing';

/** One field of an object that is written. */
export interface WrittenField {
  /** The client's name. */
  readonly name: string;
  /** Name in the response tree. */
  readonly from: string;
  readonly write: Write;
  /** What a value mostly is that needs no writer; null when each needs one. */
  readonly usual: UsualLeaf | null;
}

/**
 * Returns the function that writes objects of these fields, made of generated code:
 *
 *   1 reads each field by its own name, which the engine does in a step or two; a loop over names has it look up every one
 *   2 writes what is no leaf
 *   3 when every leaf is what it usually is, joins everything in one expression
 *   4 otherwise writes the leaves one by one as well
 */
export function objectWriter(fields: readonly WrittenField[], writing: Writing): WriteObject {
  const conditions = fields.flatMap(({ usual }, index) => usual?.condition(`value${index}`) ?? []);
  const code = `return (source) => {
    ${fields.map(({ from }, index) => `const value${index} = source[${JSON.stringify(from)}];`).join('\n')}
    ${writeEach(fields, (field) => field.usual === null)}
    if (${['writing.isPlain', ...conditions].join(' && ')}) return ${joined(fields, (field) => field.usual)};
    ${writeEach(fields, (field) => field.usual !== null)}
    return ${joined(fields, () => null)};
  };`;
  return generated<WriteObject>({ writing, writers: fields.map(({ write }) => write) }, code);
}

function writeEach(fields: readonly WrittenField[], isMeant: (field: WrittenField) => boolean): string {
  const statements = fields.map((field, index) =>
    isMeant(field)
      ? `const text${index} = writers[${index}](value${index}); if (text${index} === null) return null;`
      : '',
  );
  return statements.join('\n');
}

/** Returns the expression for the whole object: fixed texts, and between them values as they are or texts of the writers. */
function joined(fields: readonly WrittenField[], usualOf: (field: WrittenField) => UsualLeaf | null): string {
  const parts: string[] = [];
  let fixed = '{';
  for (const [index, field] of fields.entries()) {
    const usual = usualOf(field);
    const mark = usual?.isQuoted ? '"' : '';
    parts.push(literal(`${fixed}${JSON.stringify(field.name)}:${mark}`), usual ? `value${index}` : `text${index}`);
    fixed = `${mark},`;
  }
  return [...parts, literal(fixed.replace(/,$/, '}'))].join(' + ');
}

function literal(text: string): string {
  return JSON.stringify(compactText(text));
}
