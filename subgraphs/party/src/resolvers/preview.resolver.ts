import { previewResolver } from '@onegrid/kit';
import { careVisitStep } from '../accept/care-visit-step';
import { stepsOf } from '../accept/steps-of';
import { codeTables } from '../map/code-tables';
import type { PartyContext } from '../party-context';
import { previewClient } from '../platform/offline-client';

export const PreviewResolver = previewResolver<PartyContext>('party', codeTables, (delivery, takeDown, { tools }) => {
  const { entry } = delivery;
  const client = previewClient(takeDown);
  // only the field of care visits gets a visit with its reason
  if (entry.kind === 'VISIT' && entry.content.careKind) return [careVisitStep(tools.name, client, entry)];
  return stepsOf(tools.name, client, delivery);
});
