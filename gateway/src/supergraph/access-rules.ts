import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { argumentOf, directiveNameOf } from './linked-features';

/** What somebody needs for one thing of the graph. */
export interface Needs {
  /** Every one of these must hold; one holds when the viewer has all scopes of at least one of its sets. Empty = being signed in is enough. */
  readonly scopes: readonly (readonly (readonly string[])[])[];
}

/**
 * Who may see what, as a supergraph says with `@authenticated` (https://specs.apollo.dev/authenticated/v0.1) and
 * `@requiresScopes` (https://specs.apollo.dev/requiresScopes/v0.1) on fields, objects, interfaces, scalars and enums. What is not here is open.
 */
export interface AccessRules {
  /** By type name. */
  readonly types: ReadonlyMap<string, Needs>;
  /** By `Type.field`. */
  readonly fields: ReadonlyMap<string, Needs>;
}

/** Returns the access rules of a supergraph, under whatever names it has linked the two directives. */
export function readAccessRules(document: DocumentNode): AccessRules {
  const types = new Map<string, Needs>();
  const fields = new Map<string, Needs>();
  const read = needsReader(directiveNameOf(document, 'authenticated'), directiveNameOf(document, 'requiresScopes'));
  for (const definition of document.definitions) {
    switch (definition.kind) {
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
        add(types, definition.name.value, read(definition.directives));
        break;
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        add(types, definition.name.value, read(definition.directives));
        for (const field of definition.fields ?? [])
          add(fields, `${definition.name.value}.${field.name.value}`, read(field.directives));
    }
  }
  return { types, fields };
}

/** Returns the needs that must all hold together; null when there are none. */
export function bothNeeds(all: readonly (Needs | undefined)[]): Needs | null {
  const given = all.filter((each) => each !== undefined);
  return given.length === 0 ? null : { scopes: given.flatMap((each) => each.scopes) };
}

function add(rules: Map<string, Needs>, name: string, needs: Needs | null): void {
  if (needs) rules.set(name, needs);
}

function needsReader(authenticated: string | null, requiresScopes: string | null) {
  return (directives: readonly ConstDirectiveNode[] = []): Needs | null => {
    const scoped = directives.filter((each) => each.name.value === requiresScopes);
    if (scoped.length === 0 && !directives.some((each) => each.name.value === authenticated)) return null;
    return { scopes: scoped.map((each) => scopeSets(argumentOf(each, 'scopes'))) };
  };
}

/** `scopes: [["a", "b"], ["c"]]`: a and b together, or c. Anything else of this shape's outline needs what nobody has. */
function scopeSets(value: unknown): readonly (readonly string[])[] {
  return Array.isArray(value) ? value.map((set) => (Array.isArray(set) ? set.map(String) : [String(set)])) : [];
}
