import { hasCode, type UrbanEventClass, urbanEventClassCodes, type Viewer } from '@onegrid/schema';
import type { ReportUrbanCaseInput } from '../graph/urban-case.input';
import { checkText } from './check-text';
import { problem } from './input-error';
import type { Recorded, RecordTools } from './record-entry';
import { recordReport } from './record-report';

const maxDescriptionLength = 500;

/** Records something for urban management (城管案件). */
export function reportUrbanCase(tools: RecordTools, viewer: Viewer, input: ReportUrbanCaseInput): Promise<Recorded> {
  const { eventClass, description } = input;
  const problems = [
    ...(hasCode(urbanEventClassCodes, eventClass) ? [] : [problem('UNKNOWN_CODE', 'eventClass')]),
    ...checkText(description, 'description', { most: maxDescriptionLength }),
  ];
  const content = { eventClass: eventClass as UrbanEventClass, description: description.trim() };
  return recordReport(tools, viewer, { input, content: { kind: 'URBAN_CASE', content }, problems });
}
