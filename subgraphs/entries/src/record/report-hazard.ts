import type { Viewer } from '@onegrid/schema';
import type { ReportHazardInput } from '../graph/entry.input';
import { checkHazard } from './check-hazard';
import { firstDeadline } from './first-deadline';
import { houseOrPlace, nameOne } from './house-or-place';
import { readHazard } from './read-visit';
import { type Recorded, type RecordTools, recordEntry } from './record-entry';

/** Records a hazard report (隐患上报). */
export async function reportHazard(tools: RecordTools, viewer: Viewer, input: ReportHazardInput): Promise<Recorded> {
  const place = houseOrPlace(input);
  if (!place) return { problems: [nameOne] };
  const hazard = readHazard(input.hazard);
  const problems = checkHazard(hazard, 'hazard', firstDeadline(tools));
  return recordEntry(tools, { viewer, input, place, content: { kind: 'HAZARD', content: { hazard } }, problems });
}
