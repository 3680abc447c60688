import { type SampleDistrict, startSampleDistrict } from './district';
import { signInAs, type Worker } from './worker';

interface Todos {
  viewer: {
    todos: {
      edges: {
        cursor: string;
        node: {
          id: string;
          kind: string;
          dueAt: string | null;
          platform: { name: string; title: string };
          grid: { name: string } | null;
          detail: string | null;
          entry: { id: string } | null;
        };
      }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      missing: { platform: { name: string }; state: string; since: string | null; error: string }[];
    } | null;
  };
}

const query = `query Todos($first: Int, $after: String, $platform: String, $gridCodes: [GridCode!]) {
  viewer { todos(first: $first, after: $after, platform: $platform, gridCodes: $gridCodes) {
    edges { cursor node { id kind dueAt detail platform { name title } grid { name } entry { id } } }
    pageInfo { hasNextPage endCursor } missing { platform { name } state since error } } } }`;

const reportHazard = `mutation ReportHazard($input: ReportHazardInput!) {
  reportHazard(input: $input) { entry { id deliveries { platform { name } state } } errors { code field message } } }`;

describe('one to-do list over all platforms', () => {
  let district: SampleDistrict;
  let worker: Worker;

  beforeAll(async () => {
    district = await startSampleDistrict();
    worker = await signInAs(district.sandbox.gateway.url, district.sandbox.demonstration.workerNo);
  }, 120_000);
  afterAll(() => district.close());

  async function todos(variables: Record<string, unknown> = {}, as = worker) {
    const answer = await as.ask<Todos>(query, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data?.viewer.todos as NonNullable<Todos['viewer']['todos']>;
  }

  async function allTodos(first: number) {
    const nodes: Awaited<ReturnType<typeof todos>>['edges'][number]['node'][] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const page = await todos({ first, after });
      nodes.push(...page.edges.map(({ node }) => node));
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    return nodes;
  }

  it('brings the tasks of the platforms together by due time, each once, whatever the size of the page', async () => {
    const nodes = await allTodos(200);
    expect([...new Set(nodes.map(({ platform }) => platform.name))]).toEqual(
      expect.arrayContaining(['community', 'safety', 'urban']),
    );
    const due = nodes.map(({ dueAt }) => dueAt ?? '~');
    expect(due).toEqual([...due].sort());
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect((await allTodos(37)).map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    expect(nodes.find(({ kind }) => kind === 'CASE')).toMatchObject({
      platform: { title: '智慧城管' },
      grid: { name: expect.any(String) },
    });
  });

  it('shows one platform alone', async () => {
    const { edges } = await todos({ platform: 'urban' });
    expect(edges.every(({ node }) => node.platform.name === 'urban')).toBe(true);
  });

  it('says which platform is missing and since when, and shows the others', async () => {
    await todos();
    await district.sandbox.standIns.get('urban')?.faults.set({ down: true });
    const { edges, missing } = await todos({ first: 200 });
    expect(missing).toEqual([
      { platform: { name: 'urban' }, state: 'STALE', since: expect.any(String), error: 'PLATFORM_UNAVAILABLE' },
    ]);
    expect(edges.some(({ node }) => node.platform.name === 'community')).toBe(true);
    await district.sandbox.standIns.get('urban')?.faults.clear();
  });

  it('refuses grids of others, and lets those who oversee many name some', async () => {
    const centre = await signInAs(district.sandbox.gateway.url, district.sandbox.demonstration.districtCentreNo);
    const other = await worker.ask<Todos>(query, { gridCodes: ['320105999999999'] });
    expect(other.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const one = await todos({ gridCodes: [district.sandbox.demonstration.gridCode] }, centre);
    expect(one.edges.length).toBeGreaterThan(0);
  });

  it('adds what a platform has refused, with its reason', async () => {
    const input = {
      idempotencyKey: 'short',
      occurredAt: '2026-11-20T10:00:00+08:00',
      houseId: district.sandbox.demonstration.houseId,
      hazard: { category: 'FIRE', description: '火', treatBy: '2099-01-01' },
    };
    const { data } = await worker.ask<{ reportHazard: { entry: { id: string } } }>(reportHazard, { input });
    const entryId = data?.reportHazard.entry.id;
    for (;;) {
      const returned = (await allTodos(200)).filter(({ kind }) => kind === 'RETURNED');
      if (returned.length > 0) {
        expect(returned[0]).toMatchObject({ entry: { id: entryId }, detail: expect.stringMatching(/./) });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }, 60_000);
});
