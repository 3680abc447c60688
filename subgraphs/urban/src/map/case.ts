import { largeUrbanEventClassCodes, urbanEventClassCodes } from '@onegrid/schema';
import { UrbanCase } from '../graph/urban-case';
import { UrbanCaseState } from '../graph/urban-case-state';
import type { WireCase } from '../platform/wire';
import { readCaseState } from './case-states';
import { englishName } from './event-classes';
import type { LocalGrid } from './local-grid';
import { readLocalTime } from './local-time';

/** Returns the case in the graph's words. Overdue: past its deadline at `now`, or when it was closed. */
export function toUrbanCase(wire: WireCase, localGrid: LocalGrid, now: Date): UrbanCase {
  const state = readCaseState(wire.actPropertyId);
  const deadline = readLocalTime(wire.deadline);
  const closedAt = readLocalTime(wire.finishTime);
  const code = wire.bigClassCode + wire.smallClassCode;
  return Object.assign(new UrbanCase(), {
    id: String(wire.recId),
    caseNumber: wire.taskNum,
    eventClass: {
      code,
      name: wire.smallClassName,
      englishName: englishName(urbanEventClassCodes, code),
      largeClassCode: wire.bigClassCode,
      largeClassName: wire.bigClassName,
      largeClassEnglishName: englishName(largeUrbanEventClassCodes, wire.bigClassCode),
    },
    state,
    source: wire.eventSrcName,
    description: wire.eventDesc,
    address: wire.address === '' ? null : wire.address,
    position: localGrid.toDegrees(wire.coordinate_x, wire.coordinate_y),
    unitGridCode: wire.unitGridCode,
    areaClass: wire.areaClass,
    reportedAt: readLocalTime(wire.reportTime),
    filedAt: readLocalTime(wire.fileTime),
    deadline,
    closedAt,
    overdue: state !== UrbanCaseState.VOIDED && deadline !== null && (closedAt ?? now) > deadline,
    voidReason: wire.voidReason === '' ? null : wire.voidReason,
  });
}
