import { type FieldNode, Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import type { FetchNode, Requirement } from './plan';
import type { RequiredNames } from './supergraph/name-required-fields';

/**
 * Returns a fetch with the real fields in place of the names that `nameRequiredFields` gave them: the subgraph that has the field is asked for
 * `comments__required0: comments(limit: 3)`, and the one that requires it gets the value as `comments`.
 */
export function restoreRequiredNames(fetch: FetchNode, { calls }: RequiredNames): FetchNode {
  if (calls.size === 0) return fetch;
  return {
    ...fetch,
    operation: restoreOperation(fetch.operation, calls),
    requires: fetch.requires?.map((each) => restoreRequirement(each, calls)) ?? null,
  };
}

type Calls = RequiredNames['calls'];

function restoreOperation(operation: string, calls: Calls): string {
  let isChanged = false;
  const document = visit(parse(operation, { noLocation: true }), {
    Field(field): FieldNode | undefined {
      const call = calls.get(field.name.value);
      if (!call) return undefined;
      isChanged = true;
      return {
        ...field,
        alias: field.alias ?? field.name,
        name: { kind: Kind.NAME, value: call.field },
        arguments: argumentsOf(call.arguments),
      };
    },
  });
  return isChanged ? stripIgnoredCharacters(print(document)) : operation;
}

function argumentsOf(text: string): FieldNode['arguments'] {
  const [definition] = parse(`{ field${text} }`, { noLocation: true }).definitions;
  const field = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections[0] : undefined;
  return field?.kind === Kind.FIELD ? field.arguments : [];
}

function restoreRequirement(requirement: Requirement, calls: Calls): Requirement {
  const selections = requirement.selections?.map((each) => restoreRequirement(each, calls)) ?? null;
  if (requirement.kind === 'fragment') return { ...requirement, selections: selections ?? [] };
  return { ...requirement, to: calls.get(requirement.to)?.field ?? requirement.to, selections };
}
