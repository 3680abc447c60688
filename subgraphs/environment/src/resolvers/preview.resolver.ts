import { previewPhotos, previewResolver } from '@onegrid/kit';
import { complaintStep } from '../accept/complaint-step';
import { codeTables } from '../map/code-tables';
import { platform } from '../platform/name';
import { previewClient } from '../platform/offline-client';

export const PreviewResolver = previewResolver(platform, codeTables, ({ entry }, takeDown) => [
  complaintStep(entry, previewClient(takeDown), previewPhotos(entry)),
]);
