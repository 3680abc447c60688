import { previewPhotos, previewResolver } from '@onegrid/kit';
import { stepsOf } from '../accept/steps-of';
import { codeTables } from '../map/code-tables';
import { previewClient } from '../platform/offline-client';
import { platform } from '../platform/settings';

export const PreviewResolver = previewResolver(platform, codeTables, ({ entry }, takeDown) =>
  stepsOf(previewClient(entry, takeDown), entry, previewPhotos(entry)),
);
