import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  print,
  type SelectionSetNode,
} from 'graphql';
import { fieldSetOf, mapFieldSets } from './required-field-sets';
import { type FieldsDefinition, type FieldsDefinitions, fieldOf, fieldsDefinitions } from './type-definitions';
import { walkFieldSet } from './walk-field-set';

/** A field that some `@requires` names, with the arguments that it gives. */
export interface RequiredFieldCall {
  readonly field: string;
  /** `(limit: 3)`, or nothing. */
  readonly arguments: string;
}

export interface RequiredNames {
  /** What stands behind each name of ours. */
  readonly calls: ReadonlyMap<string, RequiredFieldCall>;
  /** Names of ours that a field needs in a subgraph, by `GRAPH Type.field`. */
  readonly neededBy: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Returns the supergraph with each field that a `@requires` names and that can take arguments under a name of its own: `comments(limit: 3)` becomes the
 * field `comments__required0` without arguments, wherever `comments` can be had. To the planner they are then different fields, so that neither the
 * client's own `comments(limit: 1)` nor another `@requires` is taken for it. `RequiredNames` says what to put back into the plan.
 * https://specs.apollo.dev/join/v0.3/#@join__field
 */
export function nameRequiredFields(document: DocumentNode): {
  readonly document: DocumentNode;
  readonly requiredNames: RequiredNames;
} {
  const types = fieldsDefinitions(document);
  const naming = new Naming(types, unusedMark(document));
  const renamed = mapFieldSets(document, (type, graph, field, set) => naming.rename(type, graph, field, set));
  if (naming.calls.size === 0) return { document, requiredNames: naming };
  const definitions = renamed.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? naming.addFields(definition)
      : definition,
  );
  return { document: { ...renamed, definitions }, requiredNames: naming };
}

class Naming implements RequiredNames {
  readonly calls = new Map<string, RequiredFieldCall>();
  readonly neededBy = new Map<string, Set<string>>();
  readonly #types: FieldsDefinitions;
  readonly #mark: string;
  readonly #names = new Map<string, string>();
  /** Names that each type gets. */
  readonly #added = new Map<string, Set<string>>();

  constructor(types: FieldsDefinitions, mark: string) {
    this.#types = types;
    this.#mark = mark;
  }

  rename(type: string, graph: string, requiring: string, set: SelectionSetNode): SelectionSetNode {
    return walkFieldSet(this.#types, type, set, (parent, node) => {
      if (!fieldOf(this.#types, parent, node.name.value)?.arguments?.length) return node;
      const name = this.#nameOf(node);
      for (const each of [parent, ...implementers(this.#types, parent)]) setIn(this.#added, each, name);
      setIn(this.neededBy, `${graph} ${type}.${requiring}`, name);
      return { ...node, name: { kind: Kind.NAME, value: name }, arguments: [] };
    });
  }

  addFields(definition: FieldsDefinition): FieldsDefinition {
    const added = [...(this.#added.get(definition.name.value) ?? [])].flatMap((name) => {
      const field = definition.fields?.find((each) => each.name.value === this.calls.get(name)?.field);
      return field ? [withName(field, name)] : [];
    });
    return { ...definition, fields: [...(definition.fields ?? []), ...added] };
  }

  #nameOf(node: FieldNode): string {
    const field = node.name.value;
    const given = [...(node.arguments ?? [])].map((each) => print(each)).sort();
    const text = given.length > 0 ? `(${given.join(', ')})` : '';
    const known = this.#names.get(field + text);
    if (known !== undefined) return known;
    const name = `${field}${this.#mark}${this.#names.size}`;
    this.#names.set(field + text, name);
    this.calls.set(name, { field, arguments: text });
    return name;
  }
}

function withName(field: FieldDefinitionNode, name: string): FieldDefinitionNode {
  return { ...field, name: { kind: Kind.NAME, value: name }, arguments: [], directives: field.directives?.map(keep) };
}

/** The copy moves with the original from subgraph to subgraph, but provides nothing. */
function keep(directive: ConstDirectiveNode): ConstDirectiveNode {
  if (directive.name.value !== 'join__field' || fieldSetOf(directive, 'provides') === null) return directive;
  return { ...directive, arguments: directive.arguments?.filter((each) => each.name.value !== 'provides') };
}

function implementers(types: FieldsDefinitions, name: string): string[] {
  return [...types.values()]
    .filter((each) => each.interfaces?.some((implemented) => implemented.name.value === name))
    .map((each) => each.name.value);
}

function unusedMark(document: DocumentNode): string {
  const text = print(document);
  let mark = '__required';
  while (text.includes(mark)) mark = `_${mark}`;
  return mark;
}

function setIn(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key) ?? new Set();
  map.set(key, known.add(value));
}
