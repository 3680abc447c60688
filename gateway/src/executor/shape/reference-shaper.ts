import { GraphQLError, type GraphQLOutputType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import { type Fields, isFields, ownValue } from '../response-tree';
import type { ResponsePath } from '../run/locate-entities';
import { ExplainedPlaces } from './explained-places';
import { leafCompleter } from './leaf-values';
import type { SelectedField, Selection } from './selection';

/** A null that its place does not allow, on its way up. */
const notAllowed = Symbol('null where null is not allowed');

export interface Shaped {
  readonly data: Fields | null;
  /** Errors found while shaping; those of subgraphs not included. */
  readonly errors: readonly GraphQLError[];
}

/**
 * Returns the answer to an operation from the response tree, exactly: CompleteValue and the propagation of nulls. The one place of truth; slow beside
 * the fast shaper.
 *
 * @param at where the object of the tree is in the answer
 * https://spec.graphql.org/October2021/#CompleteValue() and https://spec.graphql.org/October2021/#sec-Handling-Field-Errors
 */
export function shapeExactly(
  selection: Selection,
  tree: Fields,
  errors: readonly GraphQLError[],
  at: ResponsePath = [],
): Shaped {
  const shaper = new ReferenceShaper(errors, at);
  const data = shaper.object(selection, tree);
  return { data: isFields(data) ? data : null, errors: shaper.errors };
}

class ReferenceShaper {
  readonly errors: GraphQLError[] = [];
  readonly #explained: ExplainedPlaces;
  readonly #path: (string | number)[];

  constructor(errors: readonly GraphQLError[], at: ResponsePath) {
    this.#path = [...at];
    this.#explained = new ExplainedPlaces(errors);
  }

  /** Null = an error has been added; the object is null. */
  object(selection: Selection, source: Fields): unknown {
    const type = selection.typeOf(source.__typename);
    if (type === null) return this.#fail(`Object of no type within ${selection.type.name}`);
    const fields = selection.fieldsOf(type);
    if (!isObjectType(type) && this.#failedWithin(fields)) return null;
    if (!isObjectType(type) && selection.needsConcreteType) return this.#untold(selection);
    const answer: Fields = {};
    for (const field of fields) {
      this.#path.push(field.name);
      const value =
        field.kind === 'typename' && !isObjectType(type) ? this.#unknownType(field) : this.#field(field, source);
      this.#path.pop();
      if (value === notAllowed) return notAllowed;
      setOwn(answer, field.name, value);
    }
    return answer;
  }

  /**
   * True when an object, whose concrete type was never told, has an error at a field that only some concrete type has: the subgraph that knows the type
   * answered null for the whole entity.
   */
  #failedWithin(fields: readonly SelectedField[]): boolean {
    return this.#explained.namesBelow(this.#path).some((name) => fields.every((field) => field.name !== name));
  }

  /** What is selected depends on the concrete type, and no subgraph told it. */
  #untold(selection: Selection): null {
    return this.#explained.has(this.#path, undefined) ? null : this.#fail(`No concrete type of ${selection.type.name}`);
  }

  #field(field: SelectedField, source: Fields): unknown {
    if (field.kind === 'typename') return (field.type as { name: string }).name;
    const value = ownValue(source, field.from);
    return field.kind === 'introspection' ? value : this.#complete(field.type, field, value);
  }

  #unknownType({ coordinate }: SelectedField): unknown {
    if (!this.#explained.has(this.#path, undefined)) this.#fail(`No concrete type for ${coordinate}`);
    return notAllowed;
  }

  #complete(type: GraphQLOutputType, field: SelectedField, value: unknown): unknown {
    if (!isNonNullType(type)) {
      const answer = this.#nullable(type, field, value);
      return answer === notAllowed ? null : answer;
    }
    const answer = this.#nullable(type.ofType, field, value);
    if (answer !== null) return answer;
    if (!this.#explained.has(this.#path, value))
      this.#fail(`Cannot return null for non-nullable field ${field.coordinate}.`);
    return notAllowed;
  }

  #nullable(type: GraphQLOutputType, field: SelectedField, value: unknown): unknown {
    if (field.isImpossible && value === undefined) return this.#fail(`No type can be at ${field.coordinate}`);
    if (value === undefined || value === null) return null;
    if (isListType(type)) return this.#list(type.ofType, field, value);
    if (isLeafType(type)) return leafCompleter(type)(value) ?? this.#fail(`Not a ${type.name}: ${field.coordinate}`);
    if (field.selection === null || !isFields(value)) return this.#fail(`Not an object: ${field.coordinate}`);
    return this.object(field.selection, value);
  }

  #list(type: GraphQLOutputType, field: SelectedField, value: unknown): unknown {
    if (!Array.isArray(value)) return this.#fail(`Not a list: ${field.coordinate}`);
    const answer: unknown[] = [];
    for (const [index, element] of value.entries()) {
      this.#path.push(index);
      const completed = this.#complete(type, field, element);
      this.#path.pop();
      if (completed === notAllowed) return notAllowed;
      answer.push(completed);
    }
    return answer;
  }

  #fail(reason: string): null {
    const path = [...this.#path];
    this.errors.push(new GraphQLError(reason, { path, extensions: { code: 'INTERNAL' } }));
    this.#explained.add(path);
    return null;
  }
}

function setOwn(answer: Fields, name: string, value: unknown): void {
  if (name in Object.prototype)
    Object.defineProperty(answer, name, { value, enumerable: true, configurable: true, writable: true });
  else answer[name] = value;
}
