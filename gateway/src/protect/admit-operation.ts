import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { OperationContext } from '../operation-context';
import { graphqlErrorKinds } from '../respond/graphql-codes';
import { refusal } from '../respond/refusal';
import { isIntrospection } from '../verify/is-introspection';
import type { FindForbidden } from './access-guard';
import { checkVariables } from './check-variables';
import type { CostGuard } from './cost/cost-guard';
import type { DocumentLimits } from './document-limits';

/** Most paths that a refusal names. */
const pathLimit = 20;

/**
 * Returns the step that lets an operation through to execution or refuses the whole of it: first that there is one, then who asks, then what
 * they may see, then what it costs. A document that was refused already (it has no definitions) passes: it is answered with its errors.
 *
 * @param signInNeeded false = everybody may ask for what no directive protects
 * @throws GraphQLError OPERATION_RESOLUTION_FAILURE, OPERATION_TOO_LARGE, UNAUTHENTICATED, FORBIDDEN or COST_TOO_HIGH
 */
export function operationAdmission(
  findForbidden: FindForbidden,
  signInNeeded: boolean,
  limits: DocumentLimits,
  costs: CostGuard,
): (context: OperationContext) => void {
  return (context) => {
    if (context.document.definitions.length === 0) return;
    const operation = requireOperation(context);
    checkVariables(context.request.variables, limits);
    if (signInNeeded) requireSignIn(context, operation);
    requireScopes(context, operation, findForbidden);
    const { schema, document, request } = context;
    costs.require({ schema, document, operation, variables: request.variables ?? {} });
  };
}

/** https://spec.graphql.org/October2021/#GetOperation() */
function requireOperation({ operation }: OperationContext): OperationDefinitionNode {
  if (operation) return operation;
  const code = 'OPERATION_RESOLUTION_FAILURE';
  throw new GraphQLError(graphqlErrorKinds[code].sentence, { extensions: { code, http: { status: 400 } } });
}

function requireSignIn({ contextValue, document }: OperationContext, operation: OperationDefinitionNode): void {
  if (contextValue.viewer === null && !isIntrospection(document, operation)) throw refusal('UNAUTHENTICATED');
}

function requireScopes(
  context: OperationContext,
  operation: OperationDefinitionNode,
  findForbidden: FindForbidden,
): void {
  const { contextValue, schema, document, request } = context;
  const { viewer } = contextValue;
  const forbidden = findForbidden({ schema, document, operation, variables: request.variables ?? {} }, viewer);
  if (forbidden.length === 0) return;
  if (viewer === null) throw refusal('UNAUTHENTICATED');
  throw refusal('FORBIDDEN', { paths: [...new Set(forbidden.map((place) => place.path))].slice(0, pathLimit) });
}
