import { type GraphQLOutputType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import { compactText } from '../compact-text';
import { type Fields, isFields } from '../response-tree';
import { leafWriter } from './leaf-writers';
import type { RuntimeType, SelectedField, Selection } from './selection';
import type { Writing } from './writing';

/** Writes a value as JSON text. Null = a value that a correct subgraph does not send: the reference shaper has to look at the whole answer. */
export type Write = (value: unknown) => string | null;
type WriteObject = (fields: Fields) => string | null;

/**
 * Returns the function that writes the answer from the response tree, for the values that a correct subgraph sends; null for any other.
 * Compiled once for an operation; what is selected of a runtime type is compiled when that type is first met.
 */
export function fastWriter(selection: Selection, writing: Writing): WriteObject {
  const byTypename = new Map<unknown, WriteObject>();
  // the objects of one list mostly have one type
  let lastTypename: unknown;
  let lastWrite: WriteObject | null = null;
  return (fields) => {
    const typename = fields.__typename;
    if (lastWrite !== null && typename === lastTypename) return lastWrite(fields);
    let write = byTypename.get(typename);
    if (write === undefined) {
      const type = selection.typeOf(typename);
      if (type === null) return null;
      write = writerFor(selection, type, writing);
      byTypename.set(typename, write);
    }
    lastTypename = typename;
    lastWrite = write;
    return write(fields);
  };
}

interface CompiledField {
  readonly from: string;
  /** What stands before the value: `"name":`, with the brace or comma before it. */
  readonly label: string;
  readonly write: Write;
}

function writerFor(selection: Selection, type: RuntimeType, writing: Writing): WriteObject {
  if (!isObjectType(type) && selection.needsConcreteType) return () => null;
  const selected = selection.fieldsOf(type);
  if (selected.length === 0) return () => '{}';
  // what every JavaScript object inherits could be taken for data
  if (selected.some((each) => each.name in Object.prototype || each.from in Object.prototype)) return () => null;
  const fields: readonly CompiledField[] = selected.map((each, index) => ({
    from: each.from,
    label: compactText(`${index === 0 ? '{' : ','}${JSON.stringify(each.name)}:`),
    write: fieldWriter(each, type, writing),
  }));
  return (source) => {
    let text = '';
    for (let index = 0; index < fields.length; index += 1) {
      const { from, label, write } = fields[index] as CompiledField;
      const written = write(source[from]);
      if (written === null) return null;
      text += label + written;
    }
    return `${text}}`;
  };
}

function fieldWriter(field: SelectedField, type: RuntimeType, writing: Writing): Write {
  if (field.kind === 'introspection') return (value) => JSON.stringify(value) ?? null;
  if (field.kind === 'typename') {
    const name = isObjectType(type) ? compactText(JSON.stringify(type.name)) : null;
    return () => name;
  }
  const write = writer(field.type, field.selection, writing);
  return field.isImpossible ? (value) => (value === undefined ? null : write(value)) : write;
}

function writer(type: GraphQLOutputType, selection: Selection | null, writing: Writing): Write {
  if (isNonNullType(type)) {
    const write = presentWriter(type.ofType, selection, writing);
    return (value) => (value === undefined || value === null ? null : write(value));
  }
  const write = presentWriter(type, selection, writing);
  return (value) => (value === undefined || value === null ? 'null' : write(value));
}

/** The writer of values that are not null. */
function presentWriter(type: GraphQLOutputType, selection: Selection | null, writing: Writing): Write {
  if (isListType(type)) {
    const write = writer(type.ofType, selection, writing);
    return selection === null ? listWriter(write) : objectsWriter(write, writing);
  }
  if (isLeafType(type)) return leafWriter(type, writing);
  if (selection === null) return () => null;
  const write = fastWriter(selection, writing);
  return (value) => (isFields(value) ? write(value) : null);
}

function listWriter(write: Write): Write {
  return (value) => {
    if (!Array.isArray(value)) return null;
    let text = '[';
    for (let index = 0; index < value.length; index += 1) {
      const written = write(value[index]);
      if (written === null) return null;
      text += index === 0 ? written : `,${written}`;
    }
    return `${text}]`;
  };
}

/** Like `listWriter`, for lists of objects: the text of one that can be needed again is joined, which makes it cheap to use, and remembered. */
function objectsWriter(write: Write, writing: Writing): Write {
  const writeOnce = listWriter(write);
  const texts = writing.textsOfPlace();
  return (value) => {
    if (!writing.isShared) return writeOnce(value);
    const known = texts.get(value);
    if (known !== undefined) return known;
    if (!Array.isArray(value)) return null;
    const parts: string[] = [];
    for (let index = 0; index < value.length; index += 1) {
      const written = write(value[index]);
      if (written === null) return null;
      parts.push(written);
    }
    const text = `[${parts.join()}]`;
    texts.set(value, text);
    return text;
  };
}
