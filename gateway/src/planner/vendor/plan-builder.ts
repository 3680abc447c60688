import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { TooManyPaths, withFewestPaths, withinPaths } from './fewer-paths';
import { plannerConfiguration, supportedFeatures } from './planner-configuration';
import { withStrictChains } from './strict-chains';
import { type HasUnmetRequirement, unmetRequirements } from './unmet-requirements';

export type MovedLabels = ReadonlyMap<string, boolean>;

/** Apollo's planner for one supergraph, with the faults repaired that only show while it works. */
export class PlanBuilder {
  /** What the planner takes operations of. */
  readonly schema: Schema;
  readonly #supergraph: Supergraph;
  readonly #planner: QueryPlanner;
  readonly #hasUnmetRequirement: HasUnmetRequirement | null;

  /** @param prepared a supergraph that went through the passes */
  constructor(prepared: DocumentNode) {
    this.#supergraph = Supergraph.build(prepared, { supportedFeatures, validateSupergraph: false });
    this.schema = this.#supergraph.apiSchema();
    this.#planner = new QueryPlanner(this.#supergraph, plannerConfiguration);
    this.#hasUnmetRequirement = unmetRequirements(prepared, {
      graphOf: (subgraph) => this.graphOf(subgraph),
      rootTypeOf: (kind) => this.schema.schemaDefinition.rootType(kind)?.name,
    });
  }

  /** Returns the name of a subgraph in `join__Graph`. */
  graphOf(subgraph: string): string {
    return this.#supergraph.subgraphNameToGraphEnumValue().get(subgraph) ?? '';
  }

  /** Returns the plan of an operation, however many ways there are to its fields. */
  build(document: DocumentNode, labels?: MovedLabels): QueryPlan {
    try {
      return this.buildSmall(document, labels);
    } catch (cause) {
      if (!(cause instanceof TooManyPaths)) throw cause;
      return withFewestPaths(() => this.#metOrStrict(document, labels));
    }
  }

  /** @throws TooManyPaths soon, when there are many ways to its fields */
  buildSmall(document: DocumentNode, labels?: MovedLabels): QueryPlan {
    return withinPaths(() => this.#metOrStrict(document, labels));
  }

  #metOrStrict(document: DocumentNode, labels: MovedLabels | undefined): QueryPlan {
    const plan = this.#plan(document, labels);
    if (!this.#hasUnmetRequirement?.(plan)) return plan;
    const strict = withStrictChains(() => this.#plan(document, labels));
    // a subgraph that itself provides what it requires needs nothing sent: such a plan is right as it is
    return this.#hasUnmetRequirement(strict) ? plan : strict;
  }

  #plan(document: DocumentNode, labels: MovedLabels | undefined): QueryPlan {
    const overrides = labels && { overrideConditions: new Map(labels) };
    return this.#planner.buildQueryPlan(operationFromDocument(this.schema, document), overrides);
  }
}
