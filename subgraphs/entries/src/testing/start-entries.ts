import type { GraphAnswer, GraphClient, SubgraphResponse } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls, testViewer } from '@onegrid/kit/testing';
import type { Acceptance, CanonicalEntry, Contributions, DeliveryInput, EntryKind } from '@onegrid/schema';
import { entries } from '../entries.subgraph';

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
  readonly taken: (DeliveryInput & { readonly field: string })[] = [];
  /** The next question for a person waits for it. */
  beforeNextPerson: (() => Promise<void>) | null = null;
  readonly #leftHouse = new Set<string>();

  async execute({ query, variables = {} }: Parameters<GraphClient['execute']>[0]): Promise<GraphAnswer> {
    if (query.includes('receipt:')) {
      const field = /receipt: (\w+)/.exec(query)?.[1] ?? '';
      return this.take(variables.delivery as DeliveryInput, field);
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

  private take(delivery: DeliveryInput, field: string): GraphAnswer {
    const { id, entry } = delivery;
    this.kept.push(entry);
    if (entry.kind === 'RESIDENCY_END') this.#leftHouse.add(entry.content.person.id);
    this.taken.push({ ...delivery, field });
    const receipt = { deliveryId: id, outcome: 'ACCEPTED', externalId: 'A-1', reason: null, registrations: [] };
    return { data: { receipt } };
  }
}

export interface Payload {
  readonly entry: { readonly id: string; readonly kind: EntryKind; readonly subject: object | null } | null;
  readonly errors: readonly { readonly code: string; readonly field: string | null }[];
}

export interface TestEntries {
  /** Calls a recording mutation whose one argument is `input`. */
  record(mutation: string, input: object): Promise<Payload>;
  /** Asks the subgraph as the worker of the grid. */
  ask(query: string, variables?: Record<string, unknown>): Promise<SubgraphResponse>;
  /** What the platform was sent, and to which field, oldest first. */
  readonly taken: readonly (DeliveryInput & { readonly field: string })[];
  /** Lets the next question for a person wait until it is let go. `asked` resolves when it has come. */
  holdBackNextPerson(): { readonly asked: Promise<void>; letGo(): void };
  /** Returns the entry as the platform got it. */
  delivered(id: string): Promise<CanonicalEntry>;
  close(): Promise<void>;
}

/** Starts the subgraph with one platform, `alpha`, that takes entries of this kind. */
export async function startTestEntries(
  kind: EntryKind,
  changes: Partial<Pick<Acceptance, 'correct' | 'withdraw'>> = {},
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
  });
  const ask: TestEntries['ask'] = async (query, variables) =>
    subgraph.execute({
      query,
      variables,
      authorization: await calls.authorization('entries', testViewer({ regions: [gridCode] })),
    });
  return {
    ask,
    taken: graph.taken,
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
