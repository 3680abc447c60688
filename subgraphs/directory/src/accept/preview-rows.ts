import type { DeliveryPreview } from '@onegrid/kit';
import { type CanonicalEntry, newResidentsOf } from '@onegrid/schema';
import type { EntityManager } from 'typeorm';
import { findEnding } from './accept-residency-end';
import { reasonToRefuse } from './accept-residents';
import { findVerification } from './accept-verification';
import { personOf, residencyOf } from './register-residents';

type PreviewRequest = DeliveryPreview['requests'][number];

/** Returns the rows that the directory would write for an entry, by whichever of its fields takes it, and why it would not; nothing is written. */
export async function previewRows(manager: EntityManager, entry: CanonicalEntry): Promise<DeliveryPreview> {
  if (entry.kind === 'RESIDENCY_END') {
    const found = await findEnding(manager, entry);
    const { endedOn, reason } = entry.content;
    const fields = { to: endedOn, endReason: reason };
    const request = row('residency-end', '居住 residency', {
      id: 'residency' in found ? found.residency.id : null,
      ...fields,
    });
    return { requests: [request], problems: problemsOf('refusal' in found ? found.refusal : null) };
  }
  const requests = newResidentsOf(entry).flatMap(({ path, person, role }) => [
    row(path, '人员 person', personOf(person)),
    row(
      `${path}.residency`,
      '居住 residency',
      residencyOf({ houseId: entry.subject.id, role, from: person.movedInOn }),
    ),
  ]);
  const problems = requests.length > 0 ? problemsOf(await reasonToRefuse(manager, entry)) : [];
  const met = entry.kind === 'VISIT' && entry.content.person && entry.content.outcome === 'MET';
  if (!met) return { requests, problems };
  const found = await findVerification(manager, entry);
  if ('refusal' in found) return { requests, problems: [...problems, ...problemsOf(found.refusal)] };
  return {
    requests: [...requests, row('verification', '核实居住 residency_verification', found.verification)],
    problems,
  };
}

function row(step: string, title: string, fields: object): PreviewRequest {
  return { step, title, address: 'directory', fields: { ...fields } };
}

function problemsOf(refusal: string | null): DeliveryPreview['problems'] {
  return refusal === null ? [] : [{ code: 'PLATFORM_REFUSED', message: refusal }];
}
