import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { assertUsage, OneGridError } from '@onegrid/schema';
import { type GraphQLSchema, parse } from 'graphql';
import { countSelections } from './count-selections';
import type { DecidedOperation } from './decide-conditions';
import type { Plan } from './plan';
import { planningDocument } from './planning-document';
import { type PrivateNames, privateNames } from './private-names';
import { prepareSupergraph } from './supergraph/passes';
import { translatePlan } from './translate-plan';

/** Most selections of an operation with all fragments written out, which the planner does. Its own bound is ten million: minutes. */
const maxSelections = 20_000;

export interface PlannedOperation {
  readonly plan: Plan;
  readonly privateNames: PrivateNames;
}

export interface Planner {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** All types, also those that clients do not see. */
  readonly supergraphSchema: GraphQLSchema;
  /**
   * Returns the plan of a valid operation. Takes milliseconds and more: keep what it returns.
   *
   * @throws OneGridError BAD_INPUT when the planner refuses the operation as too large
   */
  plan(decided: DecidedOperation): PlannedOperation;
}

/**
 * Returns the planner for a supergraph: the one door to Apollo's.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the supergraph cannot be served
 */
export function createPlanner(supergraphSdl: string): Planner {
  const { apiSchema, supergraphSchema, prepared, requiredNames } = readSupergraph(supergraphSdl);
  const planningSchema = prepared.apiSchema();
  const vendor = new QueryPlanner(prepared, {
    reuseQueryFragments: false,
    incrementalDelivery: { enableDefer: true },
  });
  const graphs = prepared.subgraphNameToGraphEnumValue();
  return {
    apiSchema,
    supergraphSchema,
    plan(decided) {
      const names = privateNames(decided, apiSchema, supergraphSchema);
      const { document, variableNames } = planningDocument(decided, names, apiSchema);
      if (document === null) return { plan: null, privateNames: names };
      const count = countSelections(document);
      assertUsage(count <= maxSelections, `The operation has ${count} selections; ${maxSelections} can be planned.`);
      const operation = operationFromDocument(planningSchema, document);
      const plan = refuseTooLarge(() => vendor.buildQueryPlan(operation));
      const graphOf = (subgraph: string) => graphs.get(subgraph) ?? '';
      return { plan: translatePlan(plan, { requiredNames, variableNames, graphOf }), privateNames: names };
    },
  };
}

function readSupergraph(supergraphSdl: string) {
  try {
    const document = parse(supergraphSdl, { noLocation: true });
    const original = Supergraph.build(document);
    const { document: preparedDocument, requiredNames } = prepareSupergraph(document);
    return {
      apiSchema: original.apiSchema().toGraphQLJSSchema({ includeDefer: true }),
      supergraphSchema: original.schema.toGraphQLJSSchema(),
      prepared: Supergraph.build(preparedDocument, { validateSupergraph: false }),
      requiredNames,
    };
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: 'The engine cannot serve this supergraph', cause });
  }
}

const tooLarge = /maximum recursive selections|non-local selections/;

/** The planner counts the selections and paths of an operation, and throws when there are too many. */
function refuseTooLarge<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof Error && tooLarge.test(cause.message))) throw cause;
    throw new OneGridError('BAD_INPUT', { message: 'The operation is too large to be planned.', cause });
  }
}
