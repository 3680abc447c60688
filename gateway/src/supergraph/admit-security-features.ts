import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { readLink } from './linked-features';

/** Federation features `for: SECURITY` that this gateway enforces itself, in the room `protect`. */
const enforcedFeatures: ReadonlySet<string> = new Set(['authenticated', 'requiresScopes']);

/**
 * Returns the supergraph without `for: SECURITY` on the features that this gateway enforces. A planner must refuse a security feature that it does not
 * know (https://specs.apollo.dev/link/v1.0/#Purpose); these two it need not know, because no forbidden operation reaches it.
 * Every other security feature, such as `@policy`, keeps its purpose and so is still refused.
 */
export function admitSecurityFeatures(document: DocumentNode): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
        ? { ...definition, directives: definition.directives?.map(admit) }
        : definition,
    ),
  };
}

function admit(directive: ConstDirectiveNode): ConstDirectiveNode {
  if (directive.name.value !== 'link') return directive;
  const { federationName } = readLink(directive);
  if (federationName === null || !enforcedFeatures.has(federationName)) return directive;
  return { ...directive, arguments: directive.arguments?.filter((each) => each.name.value !== 'for') };
}
