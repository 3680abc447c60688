export { createPlanner, type PlannedOperation, type Planner } from './create-planner';
export { conditionVariables, type DecidedOperation, decideConditions } from './decide-conditions';
export { deferLabel } from './label-defers';
export { type ChooseLabel, chooseByPercent, type LabelledFields } from './override-labels';
export type {
  ContextValue,
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
export { printOperation, printPlan, printRequirements } from './print-plan';
export type { PrivateNames } from './private-names';
