import type { DeliveryPreview, GraphClient } from '@onegrid/kit';
import {
  type Acceptance,
  type CanonicalEntry,
  type Contributions,
  type DeliveryInput,
  type ErrorCode,
  errorKinds,
} from '@onegrid/schema';
import { entryForField } from '../deliver/entry-for-field';
import { photosOf } from '../deliver/photos-of';

/** Asks a platform what a delivery to its accepting field would send; null = its subgraph has no field for that. */
export type AskPreview = (
  to: Pick<Acceptance, 'platform' | 'field'>,
  delivery: DeliveryInput,
) => Promise<DeliveryPreview | null>;

const selection = '{ requests { step title address fields } problems { code message } }';

/** Returns the function that asks each platform by the field that it contributes. A subgraph that does not answer is a problem of the preview. */
export function previewAsker(graph: GraphClient, { acceptances, contributions }: Contributions): AskPreview {
  const fields = new Map(contributions.filter(({ to }) => to === 'PREVIEW').map((each) => [each.platform, each.field]));
  return async (to, delivery) => {
    const field = fields.get(to.platform);
    if (field === undefined) return null;
    const { mapping, entry, ...rest } = delivery;
    const sent = {
      ...rest,
      entry: asDelivered(entry, to.field),
      ...(mapping && mapping.overrides.length > 0 && { mapping }),
    };
    const query = `query PreviewDelivery($delivery: DeliveryInput!) { preview: ${field}(delivery: $delivery) ${selection} }`;
    try {
      const { data, errors } = await graph.execute({ query, variables: { delivery: sent } });
      if (data?.preview) return data.preview as DeliveryPreview;
      return failed(String(errors?.[0]?.extensions?.code ?? 'SUBGRAPH_UNAVAILABLE'), errors?.[0]?.message);
    } catch {
      return failed('SUBGRAPH_UNAVAILABLE');
    }
  };

  /** Returns the entry as the field would get it, with as many photos as would go along. */
  function asDelivered(entry: CanonicalEntry, field: string): CanonicalEntry {
    const seen = entryForField(acceptances, field, entry);
    return seen.attachments
      ? { ...seen, attachments: seen.attachments.slice(0, photosOf({ acceptances }, field)) }
      : seen;
  }
}

function failed(code: string, message?: string): DeliveryPreview {
  const sentence = errorKinds[code as ErrorCode]?.sentence;
  return { requests: [], problems: [{ code, message: message ?? sentence ?? code }] };
}
