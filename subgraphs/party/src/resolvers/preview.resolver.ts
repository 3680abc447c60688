import { previewResolver } from '@onegrid/kit';
import { stepsOf } from '../accept/steps-of';
import { codeTables } from '../map/code-tables';
import type { PartyContext } from '../party-context';
import { previewClient } from '../platform/offline-client';

export const PreviewResolver = previewResolver<PartyContext>('party', codeTables, (delivery, takeDown, { tools }) =>
  stepsOf(tools.name, previewClient(takeDown), delivery),
);
