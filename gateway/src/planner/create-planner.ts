import { Supergraph } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { OneGridError } from '@onegrid/schema';
import { type DocumentNode, type GraphQLSchema, parse, print } from 'graphql';
import { countSelections } from './count-selections';
import type { DecidedOperation } from './decide-conditions';
import { labelsOf, readLabels } from './override-labels';
import type { Plan } from './plan';
import { planningDocument } from './planning-document';
import { PlanningThread } from './planning-thread';
import { type PrivateNames, privateNames } from './private-names';
import { raiseFields } from './raise-fields';
import { serialFields } from './serial-fields';
import { withComposedDirectives } from './supergraph/composed-directives';
import { interfaceObjects } from './supergraph/interface-objects';
import { prepareSupergraph } from './supergraph/passes';
import { asksFor, wideFields } from './supergraph/wide-fields';
import { translatePlan } from './translate-plan';
import { TooManyPaths } from './vendor/fewer-paths';
import { PlanBuilder } from './vendor/plan-builder';
import { supportedFeatures } from './vendor/planner-configuration';

/** Most selections of an operation with all fragments written out, which the planner does. Its own bound is ten million: minutes. */
const maxSelections = 20_000;
/** Most selections, all fragments written out, that are planned where they are asked: some ten milliseconds. */
const maxSelectionsInPlace = 20;
/** The same while there is no thread: starting one takes longer than such a plan. */
const maxSelectionsWithoutThread = 60;

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
   * @throws OneGridError OPERATION_TOO_LARGE when the planner refuses the operation, OPERATION_NOT_PLANNED when it fails
   */
  plan(decided: DecidedOperation, labels?: ReadonlyMap<string, boolean>): PlannedOperation;
  /**
   * Does the same without keeping others waiting: a larger operation is planned in a thread of its own.
   *
   * @throws OneGridError OPERATION_TOO_LARGE also when planning takes too long; GATEWAY_BUSY when too many wait for their plans
   */
  planAside(
    decided: DecidedOperation,
    labels?: ReadonlyMap<string, boolean>,
  ): PlannedOperation | Promise<PlannedOperation>;
  /** Returns the labels of `@override` that the plan of an operation in a document can depend on. */
  labelsOf(document: DocumentNode): readonly string[];
  /** Returns an operation as it is planned; null when there is nothing to fetch. */
  planningDocument(decided: DecidedOperation, names: PrivateNames): DocumentNode | null;
  /** Ends the thread. */
  close(): Promise<void>;
}

/**
 * Returns the planner for a supergraph: the one door to Apollo's.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the supergraph cannot be served
 */
export function createPlanner(supergraphSdl: string): Planner {
  const { apiSchema, supergraphSchema, builder, preparedDocument, requiredNames, labelledFields, interfaces, wide } =
    readSupergraph(supergraphSdl);
  const knownDirectives = new Set(builder.schema.directives().map((each) => each.name));
  const documentOf = (decided: DecidedOperation, names: PrivateNames) =>
    planningDocument(raiseFields(serialFields(decided), apiSchema, interfaces), names, apiSchema, knownDirectives);
  const thread = new PlanningThread(print(preparedDocument));
  const graphOf = (subgraph: string) => builder.graphOf(subgraph);

  function prepare(decided: DecidedOperation) {
    const names = privateNames(decided, apiSchema, supergraphSchema);
    const { document, variableNames } = documentOf(decided, names);
    const count = document === null ? 0 : countSelections(document);
    if (count > maxSelections)
      throw tooLarge(`The operation has ${count} selections; ${maxSelections} can be planned.`);
    const translate = (plan: QueryPlan): PlannedOperation => {
      // it found that nothing of all that is asked can be had
      if (!plan.node) throw new OneGridError('OPERATION_NOT_PLANNED');
      return { plan: translatePlan(plan, { requiredNames, variableNames, graphOf }), privateNames: names };
    };
    return { document, count, names, translate };
  }

  /** Null when there are too many ways to its fields to weigh them while others wait. */
  function buildSmall(document: DocumentNode, labels?: ReadonlyMap<string, boolean>): QueryPlan | null {
    try {
      return builder.buildSmall(document, labels);
    } catch (cause) {
      if (cause instanceof TooManyPaths) return null;
      throw cause;
    }
  }

  return {
    apiSchema,
    supergraphSchema,
    labelsOf: (document) => labelsOf(labelledFields, document),
    planningDocument: (decided, names) => documentOf(decided, names).document,
    plan(decided, labels) {
      const { document, names, translate } = prepare(decided);
      if (document === null) return { plan: null, privateNames: names };
      return translate(refuseUnplannable(() => builder.build(document, labels)));
    },
    planAside(decided, labels) {
      const { document, count, names, translate } = prepare(decided);
      if (document === null) return { plan: null, privateNames: names };
      const most = thread.isReady ? maxSelectionsInPlace : maxSelectionsWithoutThread;
      const isSmall = count <= most && !asksFor(document, wide, apiSchema);
      const small = isSmall && refuseUnplannable(() => buildSmall(document, labels));
      if (small) return translate(small);
      return thread
        .plan(print(document), labels)
        .then(translate, (cause: unknown) => refuseUnplannable(() => rethrow(cause)));
    },
    close: () => thread.close(),
  };
}

function readSupergraph(supergraphSdl: string) {
  try {
    const document = parse(supergraphSdl, { noLocation: true });
    const original = Supergraph.build(document, { supportedFeatures });
    const supergraphSchema = original.schema.toGraphQLJSSchema();
    const { document: preparedDocument, requiredNames } = prepareSupergraph(document);
    return {
      apiSchema: withComposedDirectives(
        original.apiSchema().toGraphQLJSSchema({ includeDefer: true }),
        supergraphSchema,
      ),
      supergraphSchema,
      builder: new PlanBuilder(preparedDocument),
      preparedDocument,
      requiredNames,
      labelledFields: readLabels(document),
      interfaces: interfaceObjects(document),
      wide: wideFields(document),
    };
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: 'The engine cannot serve this supergraph', cause });
  }
}

const saysTooLarge = /maximum recursive selections|non-local selections|Maximum call stack/;

/**
 * The planner counts the selections and paths of an operation, and throws when there are too many: the client's to mend. Whatever else it throws at a valid
 * operation is a fault of its own: the client learns that this operation cannot be planned, the log why.
 */
function refuseUnplannable<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    // of the thread: it takes too long, or too many wait
    if (cause instanceof OneGridError) throw cause;
    if (cause instanceof Error && saysTooLarge.test(cause.message))
      throw tooLarge('The operation is too large to be planned.', cause);
    throw new OneGridError('OPERATION_NOT_PLANNED', { cause });
  }
}

function tooLarge(message: string, cause?: unknown): OneGridError {
  return new OneGridError('OPERATION_TOO_LARGE', { message, cause });
}

function rethrow(cause: unknown): never {
  throw cause;
}
