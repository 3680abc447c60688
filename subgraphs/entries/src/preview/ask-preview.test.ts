import type { GraphClient } from '@onegrid/kit';
import type { Acceptance, CanonicalEntry, DeliveryInput } from '@onegrid/schema';
import { previewAsker } from './ask-preview';

const acceptance = (platform: string, more: Partial<Acceptance> = {}): Acceptance => ({
  platform,
  field: `${platform}AcceptVisit`,
  entry: 'VISIT',
  when: null,
  needs: [],
  review: null,
  correct: null,
  withdraw: null,
  ...more,
});
const contributions = {
  acceptances: [acceptance('alpha', { photos: 1 }), acceptance('beta', { photos: 5, needs: ['careKind'] })],
  contributions: ['alpha', 'beta'].map((platform) => ({ platform, field: `${platform}Preview`, to: 'PREVIEW' })),
  platforms: [],
};
const photo = (id: string) => ({ id, mediaType: 'image/png', sizeBytes: 1 });
const visit = (content: object) =>
  ({ kind: 'VISIT', content, attachments: [photo('a'), photo('b')] }) as unknown as CanonicalEntry;

/** Returns the entry that the platform is asked about. */
async function asked(platform: string, entry: CanonicalEntry): Promise<CanonicalEntry> {
  const sent: DeliveryInput[] = [];
  const graph: GraphClient = {
    async execute({ variables }) {
      sent.push(variables?.delivery as DeliveryInput);
      return { data: { preview: { requests: [], problems: [] } } };
    },
  } as GraphClient;
  await previewAsker(graph, contributions)(
    { platform, field: `${platform}AcceptVisit` },
    { id: 'E1', attempt: 1, entry },
  );
  return sent[0]?.entry as CanonicalEntry;
}

it('asks with as many photos as the field takes', async () => {
  const routine = visit({ purpose: 'ROUTINE' });
  expect((await asked('alpha', routine)).attachments).toEqual([photo('a')]);
  expect((await asked('beta', routine)).attachments).toEqual([photo('a'), photo('b')]);
});

it('shows a care visit to fields that do not name why without who, why and photos, as it would be delivered', async () => {
  const care = visit({ purpose: 'CARE', careKind: 'DISABLED', person: { id: 'P1' }, remark: '已探望' });
  expect(await asked('beta', care)).toEqual(care);
  const { attachments, content } = (await asked('alpha', care)) as CanonicalEntry & { content: object };
  expect(attachments).toBeUndefined();
  expect(content).toEqual({ purpose: 'ROUTINE', careKind: null, person: null, remark: '' });
});
