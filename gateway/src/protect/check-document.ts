import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
} from 'graphql';
import { graphqlErrorKinds } from '../respond/graphql-codes';
import { circularFragment } from './circular-fragment';
import { exceededBySyntax } from './count-syntax';
import { exceededWrittenOut } from './count-written-out';
import type { DocumentLimits } from './document-limits';
import { tooLarge } from './too-large';

/** Returns why a document is refused; empty when it is not. */
export type CheckDocument = (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];

/**
 * Returns the check of a parsed document, in this order: what it counts, whether its fragments end, what it counts when they are written out, and only
 * then GraphQL's validation, whose time grows with the square of some of these counts.
 *
 * @param introspection false = `__schema` and `__type` are refused
 */
export function documentCheck(limits: DocumentLimits, introspection: boolean): CheckDocument {
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  return (schema, document) => {
    const size = checkSize(document, limits);
    if (size) return [size];
    const options = { maxErrors: limits.maxValidationErrors, hideSuggestions: true };
    return validate(schema, document, rules, options).map(invalid);
  };
}

function checkSize(document: DocumentNode, limits: DocumentLimits): GraphQLError | null {
  const exceeded = exceededBySyntax(document, limits);
  if (exceeded) return tooLarge(exceeded, limits);
  const circular = circularFragment(document);
  if (circular !== null) return invalid(new GraphQLError(`Cannot spread fragment "${circular}" within itself.`));
  for (const each of document.definitions) {
    const beyond = each.kind === Kind.OPERATION_DEFINITION ? exceededWrittenOut(document, each, limits) : null;
    if (beyond) return tooLarge(beyond, limits);
  }
  return null;
}

function invalid(error: GraphQLError): GraphQLError {
  const code = 'GRAPHQL_VALIDATION_FAILED';
  const { status } = graphqlErrorKinds[code];
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    extensions: { ...error.extensions, code, http: { status } },
  });
}
