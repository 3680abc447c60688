import type { DisputeContent, Viewer } from '@onegrid/schema';
import type { ReportDisputeInput } from '../graph/dispute.input';
import { checkDispute } from './check-dispute';
import { firstDeadline } from './first-deadline';
import type { Recorded, RecordTools } from './record-entry';
import { recordReport } from './record-report';

/** Records a dispute (矛盾纠纷). */
export function reportDispute(tools: RecordTools, viewer: Viewer, input: ReportDisputeInput): Promise<Recorded> {
  const content = readDispute(input);
  const problems = checkDispute(content, firstDeadline(tools));
  return recordReport(tools, viewer, { input, content: { kind: 'DISPUTE', content }, problems });
}

function readDispute(input: ReportDisputeInput): DisputeContent {
  const { disputeClass, scale, peopleInvolved, mainParty, resolveBy, resolution } = input;
  return {
    name: input.name.trim(),
    disputeClass,
    scale,
    peopleInvolved,
    description: input.description.trim(),
    organisationInvolved: input.organisationInvolved?.trim() || null,
    mainParty: {
      name: mainParty.name.trim(),
      idNumber: mainParty.idNumber ?? null,
      phone: mainParty.phone?.replace(/[\s-]/g, '') || null,
      address: mainParty.address?.trim() || null,
    },
    resolveBy,
    resolution: resolution
      ? {
          way: resolution.way,
          organisation: resolution.organisation?.trim() || null,
          responsiblePerson: resolution.responsiblePerson?.trim() || null,
          responsiblePhone: resolution.responsiblePhone?.replace(/[\s-]/g, '') || null,
          resolved: resolution.resolved ?? null,
          account: resolution.account.trim(),
        }
      : null,
  };
}
