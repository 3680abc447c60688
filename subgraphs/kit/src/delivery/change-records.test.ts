import { randomUUID } from 'node:crypto';
import type { DeliveryInput, DeliveryReceipt } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../database/data-source';
import { DeliveryChanges1764100000000 } from '../database/delivery-changes.migration';
import { PlatformTables1763800000000 } from '../database/platform-tables.migration';
import { ChangeByHand, NotChangeable, refusal, unavailable } from '../platform/failure';
import { createTestDatabase } from '../testing';
import { createDeliveries, type Deliveries } from './deliveries';
import { DeliveryRow } from './delivery.entity';
import type { DeliveryStep, RemovalOf } from './delivery-step';
import { DeliveryStepRow } from './delivery-step.entity';

const settleMs = 10_000;

/** A platform whose records are texts with the marks of all who have written them; what it was asked to do stands in `log`. */
class Platform {
  readonly records = new Map<string, { text: string; marks: string[]; gone: boolean }>();
  readonly log: string[] = [];
  /** Throws what comes next, before or after the work. */
  readonly faults: { before?: Error; after?: Error }[] = [];

  private act(what: string, work: () => void): void {
    const fault = this.faults.shift();
    if (fault?.before) throw fault.before;
    this.log.push(what);
    work();
    if (fault?.after) throw fault.after;
  }

  step(name: string, text: string, changes: Partial<DeliveryStep> = {}): DeliveryStep {
    return {
      name,
      says: () => text,
      find: async (mark) => [...this.records].find(([, { marks }]) => marks.includes(mark))?.[0] ?? null,
      create: async (mark) => {
        const id = `${name}-${this.records.size + 1}`;
        this.act(`make ${id}`, () => this.records.set(id, { text, marks: [mark], gone: false }));
        return id;
      },
      change: {
        isMade: async (id, mark) => this.records.get(id)?.marks.includes(mark) ?? false,
        make: async (id, mark) =>
          this.act(`change ${id}`, () => {
            const record = this.records.get(id);
            record?.marks.push(mark);
            if (record) record.text = text;
          }),
      },
      ...changes,
    };
  }

  removalOf: RemovalOf = (step) =>
    step === 'kept'
      ? null
      : {
          isGone: async (id) => this.records.get(id)?.gone ?? true,
          remove: async (id) =>
            this.act(`remove ${id}`, () => {
              const record = this.records.get(id);
              if (record) record.gone = true;
            }),
        };

  get standing(): string[] {
    return [...this.records.values()].filter(({ gone }) => !gone).map(({ text }) => text);
  }
}

describe('changing what earlier deliveries have left', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let dataSource: DataSource;
  let deliveries: Deliveries;
  let platform: Platform;
  let nowMs = Date.parse('2026-11-22T00:00:00Z');

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.url, 'platform', {
      entities: [DeliveryRow, DeliveryStepRow],
      migrations: [PlatformTables1763800000000, DeliveryChanges1764100000000],
    });
    deliveries = createDeliveries(dataSource, settleMs, () => nowMs);
  });
  beforeEach(() => {
    platform = new Platform();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const delivery = (former?: DeliveryReceipt) =>
    ({
      id: randomUUID(),
      attempt: 1,
      entry: { id: randomUUID() },
      ...(former && { former: { deliveryId: former.deliveryId, externalId: former.externalId } }),
    }) as unknown as DeliveryInput;
  const deliver = (...steps: DeliveryStep[]) => deliveries.run(delivery(), steps);
  const correct = (former: DeliveryReceipt, ...steps: DeliveryStep[]) =>
    deliveries.correct(delivery(former), { steps, removalOf: platform.removalOf });

  it('changes what says something else, leaves alone what says the same, makes what is new, and takes back what is wanted no more', async () => {
    const first = await deliver(platform.step('a', '1'), platform.step('b', '1'), platform.step('c', '1'));
    const second = await correct(first, platform.step('a', '1'), platform.step('b', '2'), platform.step('d', '1'));
    expect(platform.log.slice(3)).toEqual(['remove c-3', 'change b-2', 'make d-4']);
    expect(second).toMatchObject({ outcome: 'UNDER_REVIEW', externalId: 'd-4' });
    // the next change is about what stands now
    await correct(second, platform.step('b', '2'), platform.step('d', '2'));
    expect(platform.log.slice(6)).toEqual(['remove a-1', 'change d-4']);
    const { id } = delivery(second);
    expect(await deliveries.withdraw({ ...delivery(second), id }, platform.removalOf)).toMatchObject({
      outcome: 'ACCEPTED',
      externalId: 'd-4',
    });
    expect(platform.log.slice(8)).toEqual(['remove d-4', 'remove b-2']);
    expect(platform.standing).toEqual([]);
  });

  it('takes back and makes anew what cannot be changed, the same when the platform says so only when asked', async () => {
    const never = { change: undefined };
    const first = await deliver(platform.step('a', '1', never));
    const second = await correct(first, platform.step('a', '2', never));
    expect(platform.log.slice(1)).toEqual(['remove a-1', 'make a-2']);
    platform.faults.push({ before: new NotChangeable('platform') });
    await correct(second, platform.step('a', '3'));
    expect(platform.log.slice(3)).toEqual(['remove a-2', 'make a-3']);
    expect(platform.standing).toEqual(['3']);
  });

  it.each(['change', 'remove and make'])(
    'looks up before it does a second time what may have been done: %s',
    async (way) => {
      const changes = way === 'change' ? {} : { change: undefined };
      const first = await deliver(platform.step('a', '1', changes));
      const again = delivery(first);
      const attempt = () =>
        deliveries.correct(again, { steps: [platform.step('a', '2', changes)], removalOf: platform.removalOf });
      const lost = { after: unavailable('platform', true, null) };
      platform.faults.push(lost, lost);
      for (let code = ''; code !== 'none'; ) {
        code = await attempt().then(
          () => 'none',
          (error: { code: string }) => error.code,
        );
        if (code === 'DELIVERY_IN_DOUBT') nowMs += settleMs;
      }
      expect(platform.standing).toEqual(['2']);
      expect(platform.log.slice(1)).toEqual(way === 'change' ? ['change a-1'] : ['remove a-1', 'make a-2']);
    },
  );

  it('takes back the last that was made first, whichever was changed last', async () => {
    const first = await deliver(platform.step('a', '1'), platform.step('b', '1'));
    const second = await correct(first, platform.step('a', '2'), platform.step('b', '1'));
    await deliveries.withdraw(delivery(second), platform.removalOf);
    expect(platform.log.slice(2)).toEqual(['change a-1', 'remove b-2', 'remove a-1']);
  });

  it('goes on where a refused change stopped: what it had changed already counts', async () => {
    const first = await deliver(platform.step('a', '1'), platform.step('b', '1'));
    platform.faults.push({}, { before: refusal('platform', '不可修改') });
    const refused = await correct(first, platform.step('a', '2'), platform.step('b', '2'));
    expect(refused).toMatchObject({ outcome: 'REJECTED', reason: '不可修改', externalId: 'a-1' });
    await correct(refused, platform.step('a', '2'), platform.step('b', '3'));
    expect(platform.log.slice(2)).toEqual(['change a-1', 'change b-2']);
    expect(platform.standing).toEqual(['2', '3']);
  });

  it('leaves to a person what the platform changes by hand only, and what it knows nothing of', async () => {
    const first = await deliver(platform.step('a', '1'));
    platform.faults.push({ before: new ChangeByHand('已立案') });
    const again = delivery(first);
    const attempt = () =>
      deliveries.correct(again, { steps: [platform.step('a', '2')], removalOf: platform.removalOf });
    await expect(attempt()).rejects.toMatchObject({ code: 'CHANGE_BY_HAND', message: '已立案' });
    // nothing was written down: it may be asked again
    expect(await attempt()).toMatchObject({ outcome: 'UNDER_REVIEW' });
    const unknown = { ...first, deliveryId: randomUUID() };
    await expect(correct(unknown, platform.step('a', '2'))).rejects.toMatchObject({ code: 'CHANGE_BY_HAND' });
  });

  it('changes again what a person may have changed, though it says what the ledger knows', async () => {
    const first = await deliver(platform.step('a', '1'));
    platform.faults.push({ before: new ChangeByHand('已立案') });
    await expect(correct(first, platform.step('a', '2'))).rejects.toMatchObject({ code: 'CHANGE_BY_HAND' });
    await correct(first, platform.step('a', '1'));
    expect(platform.log.slice(1)).toEqual(['change a-1']);
  });

  it('leaves standing what others may use too', async () => {
    const first = await deliver(platform.step('kept', '1'), platform.step('a', '1'));
    await deliveries.withdraw(delivery(first), platform.removalOf);
    expect(platform.standing).toEqual(['1']);
    expect(platform.log.slice(2)).toEqual(['remove a-2']);
  });

  it('takes no step over from the delivery that made the records, though the entry is the same', async () => {
    const entry = delivery();
    platform.faults.push({}, { before: refusal('platform', '不予受理') });
    const first = await deliveries.run(entry, [platform.step('a', '1'), platform.step('b', '1')]);
    expect(first).toMatchObject({ outcome: 'REJECTED', externalId: 'a-1' });
    await deliveries.withdraw({ ...delivery(first), entry: entry.entry }, platform.removalOf);
    expect(platform.standing).toEqual([]);
  });
});
