import { unreadable } from '@onegrid/kit';
import { UrbanCaseState } from '../graph/urban-case-state';
import { platform } from '../platform/name';

const states: Readonly<Record<number, UrbanCaseState>> = {
  1: UrbanCaseState.REPORTED,
  2: UrbanCaseState.FILED,
  3: UrbanCaseState.DISPATCHED,
  4: UrbanCaseState.HANDLING,
  5: UrbanCaseState.CHECKING,
  6: UrbanCaseState.CLOSED,
  7: UrbanCaseState.VOIDED,
};

/** @throws PlatformFailure PLATFORM_ANSWER_UNREADABLE when the platform uses a state that is not in the table */
export function readCaseState(actPropertyId: number): UrbanCaseState {
  const state = states[actPropertyId];
  if (!state) throw unreadable(platform, `state ${actPropertyId}`, false);
  return state;
}
