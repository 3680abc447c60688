import { type Call, type Deliveries, type Kept, keptLoader, type PlatformTools } from '@onegrid/kit';
import type DataLoader from 'dataloader';
import type { SafetyClient } from './platform/client';
import type { Briefing, CheckObject, CheckRecord, Hazard, Signer } from './platform/wire';

/** One loader per thing that the platform can be asked about many at once; keys are the platform's ids. */
export interface SafetyLoaders {
  readonly checkObject: DataLoader<string, Kept<CheckObject> | null>;
  readonly signer: DataLoader<string, Kept<Signer> | null>;
  readonly checkRecordsOfObject: DataLoader<string, Kept<readonly CheckRecord[]> | null>;
  readonly hazardsOfObject: DataLoader<string, Kept<readonly Hazard[]> | null>;
  readonly hazardsOfDutyPerson: DataLoader<string, Kept<readonly Hazard[]> | null>;
  /** By worker number. */
  readonly hazardsOfInspector: DataLoader<string, Kept<readonly Hazard[]> | null>;
  readonly briefingsOfSigner: DataLoader<string, Kept<readonly Briefing[]> | null>;
}

/** What every resolver of this subgraph has for one call. */
export interface SafetyContext extends Call {
  readonly client: SafetyClient;
  readonly tools: PlatformTools;
  readonly deliveries: Deliveries;
  readonly load: SafetyLoaders;
}

/** Returns the context of one call. */
export function safetyContext(call: Call, client: SafetyClient, tools: PlatformTools): SafetyContext {
  const { kept, deliveries } = tools;
  const one = <Item>(kind: string, ask: (ids: readonly string[]) => Promise<Item[]>, idOf: (item: Item) => string) =>
    keptLoader<Item>(call, kept, kind, async (ids) => new Map((await ask(ids)).map((item) => [idOf(item), item])));
  const many = <Item>(
    kind: string,
    ask: (ids: readonly string[]) => Promise<Item[]>,
    ownerOf: (item: Item) => string | null,
  ) => keptLoader<readonly Item[]>(call, kept, kind, async (ids) => grouped(ids, await ask(ids), ownerOf));
  return {
    ...call,
    client,
    tools,
    deliveries,
    load: {
      checkObject: one('check object', client.checkObjects, ({ objectId }) => objectId),
      signer: one('signer', client.signers, ({ signerId }) => signerId),
      checkRecordsOfObject: many('check records of object', client.checkRecordsOfObjects, ({ objectId }) => objectId),
      hazardsOfObject: many('hazards of object', client.hazardsOfObjects, ({ objectId }) => objectId),
      hazardsOfDutyPerson: many(
        'hazards of duty person',
        client.hazardsOfDutyPersons,
        ({ dutyPersonId }) => dutyPersonId,
      ),
      hazardsOfInspector: keptLoader<readonly Hazard[]>(call, kept, 'hazards of inspector', async (workerNos) => {
        const lists = workerNos.map(async (no) => [no, await client.hazardsOfInspectors([no])] as const);
        return new Map(await Promise.all(lists));
      }),
      briefingsOfSigner: many('briefings of signer', client.briefingsOfSigners, ({ signerId }) => signerId),
    },
  };
}

/** Every owner asked about has a list, an empty one when the platform has nothing: that too is a fact worth keeping. */
function grouped<Item>(
  owners: readonly string[],
  items: readonly Item[],
  ownerOf: (item: Item) => string | null,
): Map<string, Item[]> {
  const lists = new Map<string, Item[]>(owners.map((owner) => [owner, []]));
  for (const item of items) lists.get(ownerOf(item) ?? '')?.push(item);
  return lists;
}
