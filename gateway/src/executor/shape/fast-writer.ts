import { type GraphQLOutputType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import { compactText } from '../compact-text';
import { type Fields, isFields } from '../response-tree';
import { leafWriter } from './leaf-writers';
import { objectWriter } from './object-writer';
import type { RuntimeType, SelectedField, Selection } from './selection';
import { usualLeaf } from './usual-leaves';
import type { Writing } from './writing';

/** Writes a value as JSON text. Null = a value that a correct subgraph does not send: the reference shaper has to look at the whole answer. */
export type Write = (value: unknown) => string | null;
export type WriteObject = (fields: Fields) => string | null;

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

function writerFor(selection: Selection, type: RuntimeType, writing: Writing): WriteObject {
  if (!isObjectType(type) && selection.needsConcreteType) return () => null;
  const selected = selection.fieldsOf(type);
  if (selected.length === 0) return () => '{}';
  // what every JavaScript object inherits could be taken for data
  if (selected.some((each) => each.name in Object.prototype || each.from in Object.prototype)) return () => null;
  return objectWriter(
    selected.map((field) => ({
      from: field.from,
      name: field.name,
      write: fieldWriter(field, type, writing),
      usual: field.kind === 'value' && !field.isImpossible ? usualLeaf(field.type) : null,
    })),
    writing,
  );
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
  const place = writing.addPlace();
  return (value) => {
    const texts = writing.textsOf(place);
    if (texts === null) return writeOnce(value);
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
