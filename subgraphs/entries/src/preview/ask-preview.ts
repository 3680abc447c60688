import type { DeliveryPreview, GraphClient } from '@onegrid/kit';
import { type Contributions, type DeliveryInput, type ErrorCode, errorKinds } from '@onegrid/schema';

/** Asks a platform what a delivery would send; null = its subgraph has no field for that. */
export type AskPreview = (platform: string, delivery: DeliveryInput) => Promise<DeliveryPreview | null>;

const selection = '{ requests { step title address fields } problems { code message } }';

/** Returns the function that asks each platform by the field that it contributes. A subgraph that does not answer is a problem of the preview. */
export function previewAsker(graph: GraphClient, { contributions }: Contributions): AskPreview {
  const fields = new Map(contributions.filter(({ to }) => to === 'PREVIEW').map((each) => [each.platform, each.field]));
  return async (platform, delivery) => {
    const field = fields.get(platform);
    if (field === undefined) return null;
    const { mapping, ...rest } = delivery;
    const sent = { ...rest, ...(mapping && mapping.overrides.length > 0 && { mapping }) };
    const query = `query PreviewDelivery($delivery: DeliveryInput!) { preview: ${field}(delivery: $delivery) ${selection} }`;
    try {
      const { data, errors } = await graph.execute({ query, variables: { delivery: sent } });
      if (data?.preview) return data.preview as DeliveryPreview;
      return failed(String(errors?.[0]?.extensions?.code ?? 'SUBGRAPH_UNAVAILABLE'), errors?.[0]?.message);
    } catch {
      return failed('SUBGRAPH_UNAVAILABLE');
    }
  };
}

function failed(code: string, message?: string): DeliveryPreview {
  const sentence = errorKinds[code as ErrorCode]?.sentence;
  return { requests: [], problems: [{ code, message: message ?? sentence ?? code }] };
}
