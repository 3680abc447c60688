import type { Viewer } from '@onegrid/schema';
import type { ReportEmergencyInput } from '../graph/emergency.input';
import { checkText } from './check-text';
import { problem } from './input-error';
import type { Recorded, RecordTools } from './record-entry';
import { recordReport } from './record-report';

const maxNameLength = 50;
const maxDescriptionLength = 500;

/** Records an emergency (突发事件). */
export function reportEmergency(tools: RecordTools, viewer: Viewer, input: ReportEmergencyInput): Promise<Recorded> {
  const { name, type, grade, description, casualties, inPublicArea, pollutes } = input;
  const problems = [
    ...checkText(name, 'name', { most: maxNameLength }),
    ...checkText(description, 'description', { most: maxDescriptionLength }),
    ...(casualties >= 0 ? [] : [problem('BAD_INPUT', 'casualties', 'This cannot be negative. 伤亡人数不能为负数。')]),
  ];
  const told = { name: name.trim(), description: description.trim() };
  const content = { ...told, type, grade, casualties, inPublicArea, pollutes };
  return recordReport(tools, viewer, { input, content: { kind: 'EMERGENCY', content }, problems });
}
