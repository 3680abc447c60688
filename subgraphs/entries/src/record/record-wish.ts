import type { Viewer } from '@onegrid/schema';
import type { RecordWishInput } from '../graph/wish.input';
import { checkText } from './check-text';
import type { Recorded, RecordTools } from './record-entry';
import { recordReport } from './record-report';

const maxNameLength = 50;
const maxTitleLength = 30;
const maxDescriptionLength = 500;

/** Records a small wish (微心愿) of a resident. */
export function recordWish(tools: RecordTools, viewer: Viewer, input: RecordWishInput): Promise<Recorded> {
  const content = {
    wisherName: input.wisherName.trim(),
    wisherPhone: input.wisherPhone?.replace(/[\s-]/g, '') || null,
    title: input.title.trim(),
    description: input.description.trim(),
  };
  const problems = [
    ...checkText(content.wisherName, 'wisherName', { most: maxNameLength }),
    ...checkText(content.title, 'title', { most: maxTitleLength }),
    ...checkText(content.description, 'description', { most: maxDescriptionLength }),
  ];
  return recordReport(tools, viewer, { input, content: { kind: 'WISH', content }, problems });
}
