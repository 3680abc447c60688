import { errorKinds } from '@onegrid/schema';
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { CostRules } from '../../supergraph/cost-rules';
import type { AdmittedOperation } from '../access-guard';
import { actualCost } from './actual';
import { type Amount, amountOf } from './amount';
import { type CostSettings, estimateCost } from './estimate';
import { Weights } from './weights';

export interface CostLimits extends CostSettings {
  /** Largest estimated cost of an operation. */
  readonly maxCost: number;
}

/** Costs of the operations of one supergraph. */
export class CostGuard {
  readonly #rules: CostRules;
  readonly #limits: CostLimits;
  readonly #weights = new WeakMap<GraphQLSchema, Weights>();
  readonly #estimates = new WeakMap<OperationDefinitionNode, Amount>();

  constructor(rules: CostRules, limits: CostLimits) {
    this.#rules = rules;
    this.#limits = limits;
  }

  get maxCost(): number {
    return this.#limits.maxCost;
  }

  /**
   * Returns the estimated cost. What does not depend on variables is worked out once per document.
   *
   * @throws GraphQLError COST_TOO_HIGH; GRAPHQL_VALIDATION_FAILED when a required slicing argument is missing
   */
  require({ schema, document, operation, variables }: AdmittedOperation): number {
    let estimate = this.#estimates.get(operation);
    if (estimate === undefined) {
      estimate = estimateCost(schema, this.#weightsOf(schema), document, operation, this.#limits);
      this.#estimates.set(operation, estimate);
    }
    const cost = amountOf(estimate, variables);
    if (!(cost <= this.maxCost)) throw this.#tooHigh(cost);
    return cost;
  }

  /** Returns what an answer really cost. Takes time by its size. */
  actual(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    data: Readonly<Record<string, unknown>> | null | undefined,
  ): number {
    return actualCost(schema, this.#weightsOf(schema), document, operation, data);
  }

  #weightsOf(schema: GraphQLSchema): Weights {
    const weights = this.#weights.get(schema) ?? new Weights(schema, this.#rules);
    this.#weights.set(schema, weights);
    return weights;
  }

  #tooHigh(cost: number): GraphQLError {
    const code = 'COST_TOO_HIGH';
    const { sentence, status } = errorKinds[code];
    const { maxCost } = this;
    return new GraphQLError(`${sentence} ${cost} > ${maxCost}`, {
      extensions: { code, cost, maxCost, http: { status } },
    });
  }
}
