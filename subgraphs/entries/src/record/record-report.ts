import type { EntryContent, Viewer } from '@onegrid/schema';
import type { ReportInput } from '../graph/report.input';
import type { InputProblem } from './input-error';
import { placeOfReport } from './place-of-report';
import { type Recorded, type RecordTools, recordEntry } from './record-entry';

/** Records a report: where it is about comes first, then what it says. */
export async function recordReport(
  tools: RecordTools,
  viewer: Viewer,
  report: { readonly input: ReportInput; readonly content: EntryContent; readonly problems: readonly InputProblem[] },
): Promise<Recorded> {
  const { place, problems } = placeOfReport(report.input);
  if (!place) return { problems: [...problems, ...report.problems] };
  return recordEntry(tools, { viewer, ...report, place, problems: [...problems, ...report.problems] });
}
