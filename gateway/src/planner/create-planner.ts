import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { assertUsage, OneGridError } from '@onegrid/schema';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { countSelections } from './count-selections';
import type { DecidedOperation } from './decide-conditions';
import { labelsOf, readLabels } from './override-labels';
import type { Plan } from './plan';
import { planningDocument } from './planning-document';
import { type PrivateNames, privateNames } from './private-names';
import { interfaceObjects, raiseFields } from './raise-fields';
import { withComposedDirectives } from './supergraph/composed-directives';
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
   * @param labels whether the fields of each label have moved; one that is missing has not
   * @throws OneGridError BAD_INPUT when the planner refuses the operation as too large, OPERATION_NOT_PLANNED when it fails
   */
  plan(decided: DecidedOperation, labels?: ReadonlyMap<string, boolean>): PlannedOperation;
  /** Returns the labels of `@override` that the plan of an operation in a document can depend on. */
  labelsOf(document: DocumentNode): readonly string[];
  /** Returns an operation as it is planned; null when there is nothing to fetch. */
  planningDocument(decided: DecidedOperation, names: PrivateNames): DocumentNode | null;
}

/**
 * Returns the planner for a supergraph: the one door to Apollo's.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the supergraph cannot be served
 */
export function createPlanner(supergraphSdl: string): Planner {
  const { apiSchema, supergraphSchema, prepared, requiredNames, labelledFields, interfaces } =
    readSupergraph(supergraphSdl);
  const planningSchema = prepared.apiSchema();
  const vendor = new QueryPlanner(prepared, { reuseQueryFragments: false });
  const knownDirectives = new Set(planningSchema.directives().map((each) => each.name));
  const graphs = prepared.subgraphNameToGraphEnumValue();
  const documentOf = (decided: DecidedOperation, names: PrivateNames) =>
    planningDocument(raiseFields(decided, apiSchema, interfaces), names, apiSchema, knownDirectives);
  return {
    apiSchema,
    supergraphSchema,
    labelsOf: (document) => labelsOf(labelledFields, document),
    planningDocument: (decided, names) => documentOf(decided, names).document,
    plan(decided, overrideConditions) {
      const names = privateNames(decided, apiSchema, supergraphSchema);
      const { document, variableNames } = documentOf(decided, names);
      if (document === null) return { plan: null, privateNames: names };
      const count = countSelections(document);
      assertUsage(count <= maxSelections, `The operation has ${count} selections; ${maxSelections} can be planned.`);
      const plan = refuseUnplannable(() =>
        vendor.buildQueryPlan(
          operationFromDocument(planningSchema, document),
          overrideConditions && { overrideConditions: new Map(overrideConditions) },
        ),
      );
      const graphOf = (subgraph: string) => graphs.get(subgraph) ?? '';
      return { plan: translatePlan(plan, { requiredNames, variableNames, graphOf }), privateNames: names };
    },
  };
}

/** `@context` as well: its values are fetched and handed on by the executor. */
const supportedFeatures = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, 'https://specs.apollo.dev/context/v0.1']);

function readSupergraph(supergraphSdl: string) {
  try {
    const document = parse(supergraphSdl, { noLocation: true });
    const original = Supergraph.build(document, { supportedFeatures });
    const supergraphSchema = original.schema.toGraphQLJSSchema();
    const { document: preparedDocument, requiredNames } = prepareSupergraph(document);
    return {
      apiSchema: withComposedDirectives(original.apiSchema().toGraphQLJSSchema(), supergraphSchema),
      supergraphSchema,
      prepared: Supergraph.build(preparedDocument, { supportedFeatures, validateSupergraph: false }),
      requiredNames,
      labelledFields: readLabels(document),
      interfaces: interfaceObjects(document),
    };
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: 'The engine cannot serve this supergraph', cause });
  }
}

const tooLarge = /maximum recursive selections|non-local selections/;

/**
 * The planner counts the selections and paths of an operation, and throws when there are too many: the client's to mend. Whatever else it throws at a valid
 * operation is a fault of its own: the client learns that this operation cannot be planned, the log why.
 */
function refuseUnplannable<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof Error && tooLarge.test(cause.message))
      throw new OneGridError('BAD_INPUT', { message: 'The operation is too large to be planned.', cause });
    throw new OneGridError('OPERATION_NOT_PLANNED', { cause });
  }
}
