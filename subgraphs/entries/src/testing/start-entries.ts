import type { GraphAnswer, GraphClient, GraphFile, SubgraphResponse } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls, testViewer } from '@onegrid/kit/testing';
import type { Acceptance, CanonicalEntry, Contributions, DeliveryInput, EntryKind, Viewer } from '@onegrid/schema';
import { type EntriesSettings, entries } from '../entries.subgraph';

export const gridCode = '320105001007001';
const grid = { code: gridCode, name: '兆园第一网格' };
const position = { longitude: 118.76, latitude: 32.03 };
const found: Readonly<Record<string, object>> = {
  'EntrySubjectHouse H1': {
    id: 'H1',
    address: '兆园1幢101室',
    position,
    rented: true,
    ownerName: null,
    ownerPhone: null,
    localIds: [],
    grid,
  },
  'EntrySubjectPlace S1': { id: 'S1', name: '兆园小学', address: '兆园路1号', position, localIds: [], grid },
  [`EntrySubjectGrid ${gridCode}`]: { id: gridCode, name: grid.name, localIds: [] },
  'EntryPerson P1': {
    id: 'P1',
    name: '李四',
    localIds: [{ platform: 'alpha', id: 'A-1' }],
    residencies: [{ to: null, from: '2019-01-01', house: { id: 'H1' } }],
  },
  'EntryPerson P3': {
    id: 'P3',
    name: '钱六',
    localIds: [],
    residencies: [{ to: null, from: '2019-01-01', house: { id: 'H1' } }],
  },
  'EntryPerson P2': { id: 'P2', name: '赵五', localIds: [], residencies: [] },
};

/** The rest of the graph: a directory of one house, one key place, one grid and some people who leave when a residency is said to have ended, and a platform that takes every entry and keeps it. */
class TakingGraph implements GraphClient {
  readonly kept: CanonicalEntry[] = [];
  readonly taken: TakenDelivery[] = [];
  /** The next question for a person waits for it. */
  beforeNextPerson: (() => Promise<void>) | null = null;
  readonly #leftHouse = new Set<string>();

  async execute({ query, variables = {}, files = [] }: Parameters<GraphClient['execute']>[0]): Promise<GraphAnswer> {
    if (query.includes('receipt:')) {
      const field = /receipt: (\w+)/.exec(query)?.[1] ?? '';
      return this.take(variables.delivery as DeliveryInput, field, files);
    }
    const [, name = ''] = /query (\w+)/.exec(query) ?? [];
    if (name === 'EntryStaff') return { data: { staff: { name: '王一' } } };
    if (name === 'EntryGrid') return { data: { grid: variables.code === gridCode ? grid : null } };
    if (name === 'EntryPerson') await this.takeBeforeNextPerson()?.();
    const thing = found[`${name} ${variables.id ?? variables.code}`] ?? null;
    const hasLeft = name === 'EntryPerson' && this.#leftHouse.has(String(variables.id));
    return { data: { subject: thing, person: hasLeft ? { ...thing, residencies: [] } : thing } };
  }

  private takeBeforeNextPerson() {
    const before = this.beforeNextPerson;
    this.beforeNextPerson = null;
    return before;
  }

  private take(delivery: DeliveryInput, field: string, files: readonly GraphFile[]): GraphAnswer {
    const { id, entry } = delivery;
    this.kept.push(entry);
    if (entry.kind === 'RESIDENCY_END') this.#leftHouse.add(entry.content.person.id);
    this.taken.push({ ...delivery, field, files });
    const receipt = { deliveryId: id, outcome: 'ACCEPTED', externalId: 'A-1', reason: null, registrations: [] };
    return { data: { receipt } };
  }
}

/** A delivery as the platform got it. */
export type TakenDelivery = DeliveryInput & { readonly field: string; readonly files: readonly GraphFile[] };

export interface Payload {
  readonly entry: { readonly id: string; readonly kind: EntryKind; readonly subject: object | null } | null;
  readonly errors: readonly { readonly code: string; readonly field: string | null }[];
}

export interface TestEntries {
  /** Calls a recording mutation whose one argument is `input`. */
  record(mutation: string, input: object): Promise<Payload>;
  /** Asks the subgraph as the worker of the grid, unless another viewer is given. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<SubgraphResponse>;
  /** What the platform was sent, and to which field, oldest first. */
  readonly taken: readonly TakenDelivery[];
  readonly databaseUrl: string;
  /** Lets the next question for a person wait until it is let go. `asked` resolves when it has come. */
  holdBackNextPerson(): { readonly asked: Promise<void>; letGo(): void };
  /** Returns the entry as the platform got it. */
  delivered(id: string): Promise<CanonicalEntry>;
  close(): Promise<void>;
}

/** Starts the subgraph with one platform, `alpha`, that takes entries of this kind. */
export async function startTestEntries(
  kind: EntryKind,
  changes: Partial<Pick<Acceptance, 'correct' | 'withdraw' | 'needs' | 'photos'>> = {},
  settings: Pick<EntriesSettings, 'attachments'> = {},
): Promise<TestEntries> {
  const graph = new TakingGraph();
  const database = await createTestDatabase();
  const calls = await testCalls();
  const acceptance = {
    platform: 'alpha',
    field: 'alphaAccept',
    entry: kind,
    when: null,
    needs: [],
    review: null,
    correct: null,
    withdraw: null,
    ...changes,
  };
  const contributions: Contributions = { acceptances: [acceptance], contributions: [], platforms: [] };
  const subgraph = await entries.start({
    databaseUrl: database.url,
    verifyCall: calls.verifyCall,
    log: silentLog,
    contributions,
    graph,
    ...settings,
  });
  const ask: TestEntries['ask'] = async (query, variables, viewer = testViewer({ regions: [gridCode] })) =>
    subgraph.execute({
      query,
      variables,
      authorization: await calls.authorization('entries', viewer),
    });
  return {
    ask,
    taken: graph.taken,
    databaseUrl: database.url,
    holdBackNextPerson() {
      let letGo: () => void = () => undefined;
      const goesOn = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const asked = new Promise<void>((resolve) => {
        graph.beforeNextPerson = () => {
          resolve();
          return goesOn;
        };
      });
      return { asked, letGo };
    },
    async record(mutation, input) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const subject = 'subject { ... on House { id } ... on Place { id } }';
      const answer = await ask(
        `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { entry { id kind ${subject} } errors { code field } } }`,
        { input },
      );
      expect(answer.errors).toBeUndefined();
      return answer.data?.payload as Payload;
    },
    async delivered(id) {
      for (;;) {
        const entry = graph.kept.find((each) => each.id === id);
        if (entry) return entry;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async close() {
      await subgraph.close();
      await database.drop();
    },
  };
}
