import { readFileSync } from 'node:fs';
import { errorsDocument, errorsDocumentFile } from './errors-document';

it('is the one that is checked in: after a change of errors.ts run "npm run docs:errors"', () => {
  expect(readFileSync(errorsDocumentFile, 'utf8')).toBe(errorsDocument());
});
