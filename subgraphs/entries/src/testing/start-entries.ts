import type { GraphAnswer, GraphClient, SubgraphResponse } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls, testViewer } from '@onegrid/kit/testing';
import type { Acceptance, CanonicalEntry, Contributions, DeliveryInput, EntryKind, Viewer } from '@onegrid/schema';
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
  'EntryPerson P2': { id: 'P2', name: '赵五', localIds: [], residencies: [] },
};

/** The rest of the graph: a directory of one house, one key place, one grid and two people, and a platform that takes every entry and keeps it. */
class TakingGraph implements GraphClient {
  readonly kept: CanonicalEntry[] = [];
  readonly taken: (DeliveryInput & { readonly field: string })[] = [];

  async execute({ query, variables = {} }: Parameters<GraphClient['execute']>[0]): Promise<GraphAnswer> {
    if (query.includes('receipt:')) {
      const field = /receipt: (\w+)/.exec(query)?.[1] ?? '';
      return this.take(variables.delivery as DeliveryInput, field);
    }
    const [, name = ''] = /query (\w+)/.exec(query) ?? [];
    if (name === 'EntryStaff') return { data: { staff: { name: '王一' } } };
    if (name === 'EntryGrid') return { data: { grid: variables.code === gridCode ? grid : null } };
    const thing = found[`${name} ${variables.id ?? variables.code}`] ?? null;
    return { data: { subject: thing, person: thing } };
  }

  private take(delivery: DeliveryInput, field: string): GraphAnswer {
    const { id, entry } = delivery;
    this.kept.push(entry);
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
  /** Asks the subgraph as the worker of the grid, unless another viewer is given. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<SubgraphResponse>;
  /** What the platform was sent, and to which field, oldest first. */
  readonly taken: readonly (DeliveryInput & { readonly field: string })[];
  /** Returns the entry as the platform got it. */
  delivered(id: string): Promise<CanonicalEntry>;
  readonly databaseUrl: string;
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
