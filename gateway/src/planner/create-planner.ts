import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { OneGridError } from '@onegrid/schema';
import { type DocumentNode, type GraphQLSchema, parse, print } from 'graphql';
import { countSelections } from './count-selections';
import type { DecidedOperation } from './decide-conditions';
import type { Plan } from './plan';
import { plannerConfiguration } from './planner-configuration';
import { planningDocument } from './planning-document';
import { PlanningThread } from './planning-thread';
import { type PrivateNames, privateNames } from './private-names';
import { prepareSupergraph } from './supergraph/passes';
import { translatePlan } from './translate-plan';

/** Most selections of an operation with all fragments written out, which the planner does. Its own bound is ten million: minutes. */
const maxSelections = 20_000;
/** Most selections, all fragments written out, that are planned where they are asked: some ten milliseconds. */
const maxSelectionsInPlace = 20;

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
   * @throws OneGridError OPERATION_TOO_LARGE when the planner refuses the operation
   */
  plan(decided: DecidedOperation): PlannedOperation;
  /**
   * Does the same without keeping others waiting: a larger operation is planned in a thread of its own.
   *
   * @throws OneGridError OPERATION_TOO_LARGE also when planning takes too long; GATEWAY_BUSY when too many wait for their plans
   */
  planAside(decided: DecidedOperation): PlannedOperation | Promise<PlannedOperation>;
  /** Ends the thread. */
  close(): Promise<void>;
}

/**
 * Returns the planner for a supergraph: the one door to Apollo's.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the supergraph cannot be served
 */
export function createPlanner(supergraphSdl: string): Planner {
  const { apiSchema, supergraphSchema, prepared, preparedDocument, requiredNames } = readSupergraph(supergraphSdl);
  const planningSchema = prepared.apiSchema();
  const vendor = new QueryPlanner(prepared, plannerConfiguration);
  const graphs = prepared.subgraphNameToGraphEnumValue();
  const thread = new PlanningThread(print(preparedDocument));
  const graphOf = (subgraph: string) => graphs.get(subgraph) ?? '';

  function prepare(decided: DecidedOperation) {
    const names = privateNames(decided, apiSchema, supergraphSchema);
    const { document, variableNames } = planningDocument(decided, names, apiSchema);
    const count = document === null ? 0 : countSelections(document);
    if (count > maxSelections)
      throw tooLarge(`The operation has ${count} selections; ${maxSelections} can be planned.`);
    const translate = (plan: QueryPlan): PlannedOperation => ({
      plan: translatePlan(plan, { requiredNames, variableNames, graphOf }),
      privateNames: names,
    });
    return { document, count, names, translate };
  }

  const buildHere = (document: DocumentNode) => vendor.buildQueryPlan(operationFromDocument(planningSchema, document));

  return {
    apiSchema,
    supergraphSchema,
    plan(decided) {
      const { document, names, translate } = prepare(decided);
      if (document === null) return { plan: null, privateNames: names };
      return translate(refuseTooLarge(() => buildHere(document)));
    },
    planAside(decided) {
      const { document, count, names, translate } = prepare(decided);
      if (document === null) return { plan: null, privateNames: names };
      if (count <= maxSelectionsInPlace) return translate(refuseTooLarge(() => buildHere(document)));
      return thread.plan(print(document)).then(translate, (cause: unknown) => refuseTooLarge(() => rethrow(cause)));
    },
    close: () => thread.close(),
  };
}

function readSupergraph(supergraphSdl: string) {
  try {
    const document = parse(supergraphSdl, { noLocation: true });
    const original = Supergraph.build(document);
    const { document: preparedDocument, requiredNames } = prepareSupergraph(document);
    return {
      apiSchema: original.apiSchema().toGraphQLJSSchema(),
      supergraphSchema: original.schema.toGraphQLJSSchema(),
      prepared: Supergraph.build(preparedDocument, { validateSupergraph: false }),
      preparedDocument,
      requiredNames,
    };
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: 'The engine cannot serve this supergraph', cause });
  }
}

const saysTooLarge = /maximum recursive selections|non-local selections|Maximum call stack/;

/** The planner counts the selections and paths of an operation, and throws when there are too many. */
function refuseTooLarge<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof Error && saysTooLarge.test(cause.message))) throw cause;
    throw tooLarge('The operation is too large to be planned.', cause);
  }
}

function tooLarge(message: string, cause?: unknown): OneGridError {
  return new OneGridError('OPERATION_TOO_LARGE', { message, cause });
}

function rethrow(cause: unknown): never {
  throw cause;
}
