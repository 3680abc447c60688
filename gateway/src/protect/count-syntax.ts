import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { DocumentLimits } from './document-limits';

/** Returns the first limit on what is written in a document that it goes beyond; null when it keeps them all. */
export function exceededBySyntax(document: DocumentNode, limits: DocumentLimits): keyof DocumentLimits | null {
  const operations = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  if (operations.length > limits.maxOperations) return 'maxOperations';
  if (document.definitions.length - operations.length > limits.maxFragments) return 'maxFragments';
  if (operations.some((each) => (each.variableDefinitions?.length ?? 0) > limits.maxVariables)) return 'maxVariables';
  let aliases = 0;
  let directives = 0;
  let mostAtPlace = 0;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD && node.alias) aliases += 1;
      if (!('directives' in node) || !node.directives) return;
      directives += node.directives.length;
      mostAtPlace = Math.max(mostAtPlace, node.directives.length);
    },
  });
  if (aliases > limits.maxAliases) return 'maxAliases';
  if (directives > limits.maxDirectives) return 'maxDirectives';
  return mostAtPlace > limits.maxDirectivesAtPlace ? 'maxDirectivesAtPlace' : null;
}
