import type { GraphAnswer, GraphClient } from '@onegrid/kit';
import { type Contributions, type DeliveryInput, toPlatformCode, withTranslation } from '@onegrid/schema';

export const gridCode = '320105001007001';
const house = {
  id: 'H1',
  address: '兆园1幢101室',
  position: { longitude: 118.76, latitude: 32.03 },
  rented: true,
  ownerName: null,
  ownerPhone: null,
  localIds: [],
  grid: { code: gridCode, name: '兆园第一网格' },
};
const none = { entry: 'HAZARD', when: null, needs: [], review: null, correct: null, withdraw: null };
/** Gamma's condition cannot be true or false. */
export const contributions: Contributions = {
  acceptances: [
    { ...none, platform: 'alpha', field: 'alphaAccept' },
    { ...none, platform: 'beta', field: 'betaAccept', when: 'entry.content.hazard.inPublicArea' },
    { ...none, platform: 'gamma', field: 'gammaAccept', when: 'entry.content.hazard.category' },
  ],
  contributions: [
    { platform: 'alpha', field: 'alphaPreview', to: 'PREVIEW' },
    { platform: 'alpha', field: 'alphaCodeTables', to: 'CODE_TABLES' },
  ],
  platforms: [],
};
const tables = [
  {
    list: '类型',
    standard: 'ours',
    items: [
      { value: 'FIRE', name: '消防 | Fire', code: '1', refusal: null },
      { value: 'GAS', name: '燃气 | Gas', code: null, refusal: '不收 | Not taken' },
    ],
    codes: ['1', '2'],
  },
];
const own = { FIRE: '1' };

/** A graph of one house and of platforms of which alpha translates codes, previews and shows its tables; no other has a preview. */
export class PreviewingGraph implements GraphClient {
  readonly taken: DeliveryInput[] = [];

  async execute({ query, variables = {} }: Parameters<GraphClient['execute']>[0]): Promise<GraphAnswer> {
    if (query.includes('EntrySubjectHouse')) return { data: { subject: house } };
    if (query.includes('EntryStaff')) return { data: { staff: { name: '王一' } } };
    if (query.includes('alphaCodeTables')) return { data: { tables } };
    const delivery = variables.delivery as DeliveryInput;
    const problems: { code: string; message: string }[] = [];
    const code = withTranslation(
      {
        overrides: delivery.mapping?.overrides ?? [],
        unknown: (list, value) => {
          problems.push({ code: 'UNKNOWN_CODE', message: `${list}: no code for "${value}"` });
          return `<${value}>`;
        },
      },
      () => toPlatformCode(own, delivery.entry.kind === 'HAZARD' ? delivery.entry.content.hazard.category : '', '类型'),
    );
    if (query.includes('alphaPreview')) {
      const request = { step: 'event', title: '事件', address: 'POST /event', fields: { type: code, note: '同' } };
      return { data: { preview: { requests: [request], problems } } };
    }
    this.taken.push(delivery);
    const [problem] = problems;
    const outcome = problem ? 'REJECTED' : 'ACCEPTED';
    const receipt = { deliveryId: delivery.id, outcome, externalId: null, reason: problem?.message ?? null };
    return { data: { receipt: { ...receipt, registrations: [] } } };
  }
}
