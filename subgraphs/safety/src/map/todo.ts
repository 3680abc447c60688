import type { TodoItem } from '@onegrid/kit';
import type { Hazard } from '../platform/wire';
import { hazardStates } from './codes';
import { fromCompactTime } from './times';

const stateWords: Readonly<Record<string, string>> = {
  [hazardStates.FOUND]: '已登记',
  [hazardStates.GRADED]: '已评级',
  [hazardStates.ORDERED]: '已下达整改',
  [hazardStates.RECTIFYING]: '整改中',
  [hazardStates.RECHECK]: '待复查',
  [hazardStates.REOPENED]: '复查不合格',
};

/** Returns an open hazard as a to-do of the worker who found it: to be rechecked when it has been treated, else to be followed up. */
export function toTodo(hazard: Hazard, objectName: string | null): TodoItem {
  const isTreated = hazard.hazardStatus === hazardStates.RECHECK;
  return {
    id: hazard.hazardId,
    kind: 'HAZARD',
    title: `${isTreated ? '隐患复查' : '隐患跟进'}：${hazard.hazardDesc}`,
    subject: objectName ?? hazard.objectId,
    detail: hazard.measures,
    dueAt: fromCompactTime(hazard.deadline),
    state: stateWords[hazard.hazardStatus] ?? hazard.hazardStatus,
    url: null,
    gridCode: null,
  };
}
