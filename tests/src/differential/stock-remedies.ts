import {
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  Kind,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import type { Operation } from '../conformance/engines/open-engine';
import type { OpenWorld } from '../conformance/world/open-world';
import { writtenOut } from './written-out';

/** A way to write an operation so that one fault of the stock engine cannot strike. It asks for the same, or for less. */
export interface Remedy {
  readonly fault: string;
  /** Returns the operation itself when there is nothing to write otherwise. */
  readonly rewrite: (operation: Operation, open: OpenWorld) => Operation;
}

export const remedies: readonly Remedy[] = [
  {
    fault: 'takes an alias for __typename, a key or a required field, or loses one that every object has',
    rewrite: (operation) => edited(operation, freshAliases(operation.document)),
  },
  {
    fault: 'drops an entity whose required or key field is under a condition',
    rewrite: (operation) => edited(operation, decided(operation)),
  },
  {
    fault: 'forgets __typename where an interface has one implementation or an @interfaceObject stands for it',
    rewrite: (operation) => edited(operation, withTypenames(operation.document)),
  },
  {
    fault: 'lets the name of an interface, from an @interfaceObject, stand for the concrete type',
    rewrite: (operation, open) => edited(operation, withoutFields(operation.document, interfaceObjectFields(open))),
  },
  {
    fault: "takes a required field with arguments for the client's own, or for another requirement's",
    rewrite: (operation, open) => edited(operation, withoutFields(operation.document, requiredWithArguments(open))),
  },
  {
    fault: 'takes the root fragments of a mutation for one, in the place of the first',
    rewrite: (operation) => edited(operation, writtenOut(operation.document)),
  },
  {
    fault: 'takes one requirement with arguments for another',
    rewrite: (operation, open) => edited(operation, withOneOf(operation.document, requiringWithArguments(open))),
  },
];

function edited(operation: Operation, document: DocumentNode): Operation {
  return document === operation.document ? operation : { ...operation, document };
}

/** Every alias becomes a name that nothing else has; equal ones stay equal. */
function freshAliases(document: DocumentNode): DocumentNode {
  const names = new Map<string, string>();
  return visit(document, {
    Field(field): FieldNode | undefined {
      if (!field.alias) return undefined;
      const fresh = names.get(field.alias.value) ?? `fresh_${names.size}`;
      names.set(field.alias.value, fresh);
      return { ...field, alias: nameNode(fresh) };
    },
  });
}

/** Conditions are decided, as before planning. */
function decided({ document, variables }: Operation): DocumentNode {
  const defaults = (getOperationAST(document)?.variableDefinitions ?? []).map(
    ({ variable, defaultValue }) => [variable.name.value, defaultValue && valueFromASTUntyped(defaultValue)] as const,
  );
  const values = { ...Object.fromEntries(defaults), ...variables };
  const leavesOut = ({ name, arguments: given = [] }: DirectiveNode) => {
    const value = given[0] && valueFromASTUntyped(given[0].value, values);
    return name.value === 'skip' ? value === true : name.value === 'include' && value === false;
  };
  const decide = (node: SelectionNode): null | undefined => (node.directives?.some(leavesOut) ? null : undefined);
  const kept = visit(document, { Field: decide, FragmentSpread: decide, InlineFragment: decide });
  return withoutUnused(visit(kept, { Directive: () => null }));
}

function withTypenames(document: DocumentNode): DocumentNode {
  const typename: SelectionNode = { kind: Kind.FIELD, name: nameNode('__typename') };
  const add = (set: SelectionSetNode): SelectionSetNode => ({ ...set, selections: [typename, ...set.selections] });
  return visit(document, {
    Field: {
      leave: (field) => (field.selectionSet ? { ...field, selectionSet: add(field.selectionSet) } : undefined),
    },
    FragmentDefinition: { leave: (fragment) => ({ ...fragment, selectionSet: add(fragment.selectionSet) }) },
    InlineFragment: { leave: (fragment) => ({ ...fragment, selectionSet: add(fragment.selectionSet) }) },
  });
}

function withoutFields(document: DocumentNode, fields: ReadonlySet<string>): DocumentNode {
  return withoutUnused(visit(document, { Field: ({ name }) => (fields.has(name.value) ? null : undefined) }));
}

/** The first of these fields stays, the others go. */
function withOneOf(document: DocumentNode, fields: ReadonlySet<string>): DocumentNode {
  let first: string | null = null;
  return withoutUnused(
    visit(document, {
      Field({ name }) {
        if (!fields.has(name.value)) return undefined;
        first ??= name.value;
        return name.value === first ? undefined : null;
      },
    }),
  );
}

/** Selections that have become empty go, and so do fragments and variables that nothing uses. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const removeEmpty = (node: ASTNode): null | undefined =>
    'selectionSet' in node && node.selectionSet?.selections.length === 0 ? null : undefined;
  let rest = document;
  for (;;) {
    const full: DocumentNode = visit(rest, {
      Field: { leave: removeEmpty },
      InlineFragment: { leave: removeEmpty },
      FragmentDefinition: { leave: removeEmpty },
    });
    const defined = new Set(full.definitions.map((each) => ('name' in each ? each.name?.value : undefined)));
    const spreads = new Set<string>();
    const kept: DocumentNode = visit(full, {
      FragmentSpread({ name }) {
        if (!defined.has(name.value)) return null;
        spreads.add(name.value);
        return undefined;
      },
    });
    const definitions = kept.definitions.filter(
      (each) => each.kind !== Kind.FRAGMENT_DEFINITION || spreads.has(each.name.value),
    );
    const isDone = definitions.length === rest.definitions.length && kept === rest;
    rest = isDone ? rest : { ...kept, definitions };
    if (isDone || definitions.length === 0) return withoutUnusedVariables(rest);
    if (kept === full && full === document && definitions.length === document.definitions.length)
      return withoutUnusedVariables(rest);
  }
}

function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

/** Names of fields that some `@requires` gives arguments to. */
function requiredWithArguments({ world }: OpenWorld): ReadonlySet<string> {
  return new Set(
    requirements(world.subgraphs).flatMap(({ fields }) =>
      [...fields.matchAll(/(\w+)\(/g)].map(([, name]) => name ?? ''),
    ),
  );
}

/** Names of fields whose `@requires` gives arguments. */
function requiringWithArguments({ world }: OpenWorld): ReadonlySet<string> {
  return new Set(
    requirements(world.subgraphs)
      .filter(({ fields }) => fields.includes('('))
      .map(({ field }) => field),
  );
}

/** Names of fields that an `@interfaceObject` brings. */
function interfaceObjectFields({ subgraphs }: OpenWorld): ReadonlySet<string> {
  const shapes = [...subgraphs.values()].flatMap((each) => [...each.shapes.values()]);
  return new Set(shapes.filter((each) => each.isInterfaceObject).flatMap(({ fields }) => [...fields.keys()]));
}

function requirements(subgraphs: OpenWorld['world']['subgraphs']): { field: string; fields: string }[] {
  return Object.values(subgraphs).flatMap((sdl) =>
    [...sdl.matchAll(/(\w+)(?:\([^)]*\))?: [\w[\]!]+ @requires\(fields: "([^"]*)"\)/g)].map(
      ([, field = '', fields = '']) => ({ field, fields }),
    ),
  );
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
