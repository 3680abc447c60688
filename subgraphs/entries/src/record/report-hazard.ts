import type { Viewer } from '@onegrid/schema';
import type { ReportHazardInput } from '../graph/entry.input';
import { checkHazard } from './check-hazard';
import { chinaToday } from './china-today';
import { problem } from './input-error';
import type { PlaceRequest } from './place-entry';
import { readHazard } from './read-visit';
import { type Recorded, type RecordTools, recordEntry } from './record-entry';

/** Records a hazard report (隐患上报). */
export async function reportHazard(tools: RecordTools, viewer: Viewer, input: ReportHazardInput): Promise<Recorded> {
  const place = placeOf(input);
  if (!place)
    return {
      problems: [problem('BAD_INPUT', 'houseId', 'Name a house or a place, one of the two. 请填写房屋或场所之一。')],
    };
  const hazard = readHazard(input.hazard);
  const problems = checkHazard(hazard, 'hazard', chinaToday(tools.now()));
  return recordEntry(tools, { viewer, input, place, content: { kind: 'HAZARD', content: { hazard } }, problems });
}

function placeOf({ houseId, placeId, gridCode = null }: ReportHazardInput): PlaceRequest | null {
  if (houseId && !placeId) return { type: 'House', id: houseId, field: 'houseId', gridCode };
  if (placeId && !houseId) return { type: 'Place', id: placeId, field: 'placeId', gridCode };
  return null;
}
