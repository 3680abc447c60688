import { previewPhotos, previewResolver } from '@onegrid/kit';
import { caseStep } from '../accept/case-step';
import type { UrbanContext } from '../context';
import { codeTables } from '../map/code-tables';
import { platform } from '../platform/name';
import { previewClient } from '../platform/offline-client';

export const PreviewResolver = previewResolver<UrbanContext>(
  platform,
  codeTables,
  ({ entry }, takeDown, { localGrid }) => [
    caseStep(entry, { client: previewClient(takeDown), localGrid }, previewPhotos(entry)),
  ],
);
