import { OneGridError, toPlatformCode } from '@onegrid/schema';
import type { DeliveryStep } from '../delivery/delivery-step';
import { refusal } from '../platform/failure';
import { offlineClient } from './offline-client';
import { previewDelivery, type TakeDown } from './preview-delivery';

interface Client {
  add(kind: string): Promise<string>;
  find(mark: string): Promise<string | null>;
}

const translate = (value: string) => toPlatformCode({ FIRE: '1' }, value, '类型');
/** Two records, the second about the first. */
const steps =
  (kind: string) =>
  (takeDown: TakeDown): DeliveryStep[] => {
    const request = (fields: object) => takeDown({ title: '事件', address: 'POST /event', fields: { ...fields } });
    const find = async () => null;
    return [
      { name: 'event', find, create: async (mark) => request({ kind: translate(kind), mark }) },
      { name: 'note', find, create: async (_mark, { event }) => request({ event, kind: translate(kind) }) },
    ];
  };

it('shows every request in order, and what is known only when it is sent', async () => {
  const preview = await previewDelivery({}, steps('FIRE'));
  expect(preview).toEqual({
    requests: [
      { step: 'event', title: '事件', address: 'POST /event', fields: { kind: '1', mark: 'OG-<mark>' } },
      { step: 'note', title: '事件', address: 'POST /event', fields: { event: '<event>', kind: '1' } },
    ],
    problems: [],
  });
});

it('goes on after a code without a counterpart, shows where it stands, and says it once', async () => {
  const { requests, problems } = await previewDelivery({}, steps('FLOOD'));
  expect(requests.map(({ fields }) => fields.kind)).toEqual(['<FLOOD>', '<FLOOD>']);
  expect(problems).toEqual([{ code: 'UNKNOWN_CODE', message: '类型: no code for "FLOOD"' }]);
});

it('goes by the codes that operators have set', async () => {
  const mapping = { version: 1, overrides: [{ list: '类型', value: 'FLOOD', code: '9' }] };
  const { requests, problems } = await previewDelivery({ mapping }, steps('FLOOD'));
  expect(requests.map(({ fields }) => fields.kind)).toEqual(['9', '9']);
  expect(problems).toEqual([]);
});

it('says what would be refused, in the platform’s words, and what the entry lacks', async () => {
  const refusing: DeliveryStep = {
    name: 'event',
    find: async () => null,
    create: async () => {
      throw refusal('beta', '该房屋未登记');
    },
  };
  expect((await previewDelivery({}, () => [refusing])).problems).toEqual([
    { code: 'PLATFORM_REFUSED', message: '该房屋未登记' },
  ]);
  const lacking = () => {
    throw new OneGridError('BAD_INPUT', { message: 'beta takes no WISH' });
  };
  expect((await previewDelivery({}, lacking)).problems).toEqual([{ code: 'BAD_INPUT', message: 'beta takes no WISH' }]);
});

it('reaches no platform: a method without an answer fails the preview', async () => {
  const client = offlineClient<Client>({ add: async () => 'A1' });
  expect(await client.add('x')).toBe('A1');
  const asking: DeliveryStep = {
    name: 'event',
    find: async () => null,
    create: async () => String(await client.find('x')),
  };
  await expect(previewDelivery({}, () => [asking])).rejects.toThrow(expect.objectContaining({ code: 'INTERNAL' }));
});
