import { previewPhotos, previewResolver } from '@onegrid/kit';
import { uploadSteps } from '../accept/upload-steps';
import { codeTables } from '../map/code-tables';
import { platform } from '../platform/name';
import { previewClient } from '../platform/offline-client';

export const PreviewResolver = previewResolver(platform, codeTables, ({ entry }, takeDown) =>
  uploadSteps(entry, previewClient(takeDown), previewPhotos(entry)),
);
