import { type GraphQLOutputType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import { type Fields, isFields } from '../response-tree';
import { leafCompleter } from './leaf-values';
import type { RuntimeType, SelectedField, Selection } from './selection';

/** Something that a correct subgraph does not send: the reference shaper has to look at the whole answer. */
export const odd = Symbol('odd value');

type Complete = (value: unknown) => unknown;
type ShapeObject = (fields: Fields) => unknown;

/**
 * Returns the function that makes the answer from the response tree, for the values that a correct subgraph sends; `odd` for any other.
 * Compiled once for an operation; what is selected of a runtime type is compiled when that type is first met.
 */
export function fastShaper(selection: Selection): ShapeObject {
  const byTypename = new Map<unknown, ShapeObject>();
  return (fields) => {
    const typename = fields.__typename;
    let shape = byTypename.get(typename);
    if (shape === undefined) {
      const type = selection.typeOf(typename);
      if (type === null) return odd;
      shape = shaperFor(selection, type);
      byTypename.set(typename, shape);
    }
    return shape(fields);
  };
}

interface CompiledField {
  readonly name: string;
  readonly from: string;
  readonly complete: Complete;
}

function shaperFor(selection: Selection, type: RuntimeType): ShapeObject {
  if (!isObjectType(type) && selection.needsConcreteType) return () => odd;
  const selected = selection.fieldsOf(type);
  // what every JavaScript object inherits could be taken for data
  if (selected.some((each) => each.name in Object.prototype || each.from in Object.prototype)) return () => odd;
  const fields: readonly CompiledField[] = selected.map((each) => ({
    name: each.name,
    from: each.from,
    complete: fieldCompleter(each, type),
  }));
  return (source) => {
    const answer: Fields = {};
    for (const { name, from, complete } of fields) {
      const value = complete(source[from]);
      if (value === odd) return odd;
      answer[name] = value;
    }
    return answer;
  };
}

function fieldCompleter(field: SelectedField, type: RuntimeType): Complete {
  if (field.kind === 'introspection') return (value) => value;
  if (field.kind === 'typename') return isObjectType(type) ? () => type.name : () => odd;
  const complete = completer(field.type, field.selection);
  return field.isImpossible ? (value) => (value === undefined ? odd : complete(value)) : complete;
}

function completer(type: GraphQLOutputType, selection: Selection | null): Complete {
  if (isNonNullType(type)) {
    const complete = nullableCompleter(type.ofType, selection);
    return (value) => (value === undefined || value === null ? odd : complete(value));
  }
  const complete = nullableCompleter(type, selection);
  return (value) => (value === undefined || value === null ? null : complete(value));
}

/** The completer of values that are not null. */
function nullableCompleter(type: GraphQLOutputType, selection: Selection | null): Complete {
  if (isListType(type)) return listCompleter(completer(type.ofType, selection));
  if (isLeafType(type)) {
    const complete = leafCompleter(type);
    return (value) => {
      const answer = complete(value);
      return answer === undefined ? odd : answer;
    };
  }
  if (selection === null) return () => odd;
  const shape = fastShaper(selection);
  return (value) => (isFields(value) ? shape(value) : odd);
}

function listCompleter(complete: Complete): Complete {
  return (value) => {
    if (!Array.isArray(value)) return odd;
    const answer = new Array<unknown>(value.length);
    for (let index = 0; index < value.length; index += 1) {
      const element = complete(value[index]);
      if (element === odd) return odd;
      answer[index] = element;
    }
    return answer;
  };
}
