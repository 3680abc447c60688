import type { CompiledEngine } from '../executor';
import { noteOperation } from '../log/note-operation';
import type { AnsweredContext, OperationContext } from '../operation-context';
import { accessGuard } from '../protect/access-guard';
import { operationAdmission } from '../protect/admit-operation';
import { CostGuard } from '../protect/cost/cost-guard';
import { showCost } from '../protect/cost/show-cost';
import type { Limits } from '../protect/limits';
import { finishAnswer } from '../respond/finish-answer';
import type { Supergraph } from '../supergraph/read-supergraph';
import { requireMutation } from '../uploads/one-subgraph';
import { type Executed, executionStep } from './execution-step';

export interface NamedContext extends OperationContext {
  /** Null = the operation has no name. */
  readonly operationName?: string | null;
  readonly queryHash?: string;
}

/** What happens to an operation whose document has been read, in this order, whoever calls the steps. */
export interface OperationSteps {
  /**
   * When the operation is known, before anything of it is executed.
   *
   * @throws GraphQLError when it is refused
   */
  admit(context: NamedContext): void;
  execute(context: NamedContext): Promise<Executed>;
  /** Right before the answer is sent. */
  finish(context: AnsweredContext): void;
}

export interface OperationRules {
  readonly engine: CompiledEngine;
  readonly supergraph: Supergraph;
  /** False = everybody may ask for what no directive protects. */
  readonly signInNeeded: boolean;
  readonly limits: Limits;
  /** True = a client may ask what its operation costs. */
  readonly costShown: boolean;
}

/** Returns the steps for one supergraph. */
export function operationSteps({
  engine,
  supergraph,
  signInNeeded,
  limits,
  costShown,
}: OperationRules): OperationSteps {
  const costs = new CostGuard(supergraph.costRules, limits);
  const admitOperation = operationAdmission(accessGuard(supergraph.accessRules), signInNeeded, limits, costs);
  return {
    admit(context) {
      noteOperation(context);
      admitOperation(context);
      if (context.contextValue.uploads) requireMutation(context.operation);
    },
    execute: executionStep(engine.execute),
    finish(context) {
      if (costShown) showCost(context, costs);
      finishAnswer(context);
    },
  };
}
