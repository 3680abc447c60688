export { createPlanner, type PlannedOperation, type Planner } from './create-planner';
export { conditionVariables, type DecidedOperation, decideConditions } from './decide-conditions';
export { deferLabel } from './label-defers';
export type {
  DeferNode,
  FetchNode,
  ParallelNode,
  PathStep,
  Plan,
  PlanNode,
  RequiredField,
  RequiredFragment,
  Requirement,
  Rewrite,
  SequenceNode,
  VariableUse,
} from './plan';
export { planningDocument } from './planning-document';
export { printOperation, printPlan, printRequirements } from './print-plan';
export type { PrivateNames } from './private-names';
