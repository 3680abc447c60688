/**
 * States of a case (案卷), and the part (岗位) that may take each step:
 *
 *   上报 ─受理员─► 立案 ─值班长─► 派遣 ─派遣员─► 处置 ─专业部门─► 核查 ─核查员─► 结案
 *     ├──受理员─► 作废                          ▲───────核查员（返工）──┘
 *     └──上报人─► 作废（撤回）
 */
export const caseStates = {
  REPORTED: { id: 1, name: '上报' },
  FILED: { id: 2, name: '立案' },
  DISPATCHED: { id: 3, name: '派遣' },
  HANDLING: { id: 4, name: '处置' },
  CHECKING: { id: 5, name: '核查' },
  CLOSED: { id: 6, name: '结案' },
  VOIDED: { id: 7, name: '作废' },
} as const;

export type CaseState = (typeof caseStates)[keyof typeof caseStates];

export const parts = {
  REPORTER: 0,
  ACCEPTANCE_SEAT: 1,
  DUTY_LEADER: 2,
  DISPATCHER: 3,
  DEPARTMENT: 4,
  CHECKER: 5,
} as const;

const { REPORTED, FILED, DISPATCHED, HANDLING, CHECKING, CLOSED, VOIDED } = caseStates;

const transitions: readonly { readonly from: CaseState; readonly to: CaseState; readonly part: number }[] = [
  { from: REPORTED, to: FILED, part: parts.ACCEPTANCE_SEAT },
  { from: REPORTED, to: VOIDED, part: parts.ACCEPTANCE_SEAT },
  { from: REPORTED, to: VOIDED, part: parts.REPORTER },
  { from: FILED, to: DISPATCHED, part: parts.DUTY_LEADER },
  { from: DISPATCHED, to: HANDLING, part: parts.DISPATCHER },
  { from: HANDLING, to: CHECKING, part: parts.DEPARTMENT },
  { from: CHECKING, to: HANDLING, part: parts.CHECKER },
  { from: CHECKING, to: CLOSED, part: parts.CHECKER },
];

/** A step as the platform writes it in `transInfo`: `<step>,<part>,0;`, the step being the id of the state it leads to. */
export interface Step {
  readonly to: CaseState;
  readonly part: number;
}

export function writeTransInfo({ to, part }: Step): string {
  return `${to.id},${part},0;`;
}

/** Returns the step, or null when the text is none. */
export function readTransInfo(transInfo: string): Step | null {
  const [, step, part] = /^(\d),(\d),0;$/.exec(transInfo) ?? [];
  const to = Object.values(caseStates).find(({ id }) => id === Number(step));
  return to ? { to, part: Number(part) } : null;
}

/** Returns the states from which this part may take this step; empty when it may never. */
export function statesBefore({ to, part }: Step): number[] {
  return transitions.filter((each) => each.to === to && each.part === part).map(({ from }) => from.id);
}
