import type { TodoItem } from '@onegrid/kit';
import { UrbanCaseState } from '../graph/urban-case-state';
import type { WireCase } from '../platform/wire';
import { readCaseState } from './case-states';
import { readLocalTime } from './local-time';

const stateWords: Readonly<Record<UrbanCaseState, string>> = {
  REPORTED: '上报',
  FILED: '立案',
  DISPATCHED: '派遣',
  HANDLING: '处置',
  CHECKING: '核查',
  CLOSED: '结案',
  VOIDED: '作废',
};

/** True while somebody still has to do something about the case. */
export function isOpen({ actPropertyId }: WireCase): boolean {
  const state = readCaseState(actPropertyId);
  return state !== UrbanCaseState.CLOSED && state !== UrbanCaseState.VOIDED;
}

/** Returns an open case as a to-do of the grid. A case that is not filed yet has no deadline. */
export function toTodo(wire: WireCase, gridCode: string): TodoItem {
  return {
    id: String(wire.recId),
    kind: 'CASE',
    title: `${wire.smallClassName}（${wire.taskNum}）`,
    subject: wire.address === '' ? wire.unitGridCode : wire.address,
    detail: wire.eventDesc,
    dueAt: readLocalTime(wire.deadline),
    state: stateWords[readCaseState(wire.actPropertyId)],
    url: null,
    gridCode,
  };
}
