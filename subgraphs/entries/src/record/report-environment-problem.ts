import type { Viewer } from '@onegrid/schema';
import type { ReportEnvironmentProblemInput } from '../graph/environment-problem.input';
import { checkText } from './check-text';
import type { Recorded, RecordTools } from './record-entry';
import { recordReport } from './record-report';

const maxDescriptionLength = 500;

/** Records an environment problem (环境问题). */
export function reportEnvironmentProblem(
  tools: RecordTools,
  viewer: Viewer,
  input: ReportEnvironmentProblemInput,
): Promise<Recorded> {
  const { category, description, urgent } = input;
  const content = { category, description: description.trim(), urgent };
  const problems = checkText(description, 'description', { most: maxDescriptionLength });
  return recordReport(tools, viewer, { input, content: { kind: 'ENVIRONMENT_PROBLEM', content }, problems });
}
