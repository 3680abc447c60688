import { entries } from '@onegrid/entries';
import type { GraphAnswer, GraphClient, Subgraph } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls, testViewer } from '@onegrid/kit/testing';
import { compose, type DeliveryInput, readContributions, subgraphHeader } from '@onegrid/schema';
import { subgraphModules } from '../../../sandbox/src/run/supergraph';
import { fencesOf, readMarkdownFile } from '../docs/markdown';

const gridCode = '320105001007001';
const house = {
  id: 'H1',
  address: '兆园1幢101室',
  position: { longitude: 118.76, latitude: 32.03 },
  rented: false,
  ownerName: '房东',
  ownerPhone: '13900000000',
  localIds: [],
  grid: { code: gridCode, name: '兆园第一网格' },
};

/** A graph of one house, in which every platform takes what it is given. */
class Graph implements GraphClient {
  readonly taken: string[] = [];

  async execute({ query, variables = {} }: Parameters<GraphClient['execute']>[0]): Promise<GraphAnswer> {
    if (query.includes('EntrySubjectHouse')) return { data: { subject: house } };
    if (query.includes('EntrySubjectPlace')) return { data: { subject: null } };
    if (query.includes('EntryStaff')) return { data: { staff: { name: '王一' } } };
    this.taken.push(/receipt: (\w+)\(/.exec(query)?.[1] ?? '');
    const { id: deliveryId } = variables.delivery as DeliveryInput;
    return {
      data: { receipt: { deliveryId, outcome: 'ACCEPTED', externalId: '1', reason: null, registrations: [] } },
    };
  }
}

/** The street lamps of docs/integrating.md, which also want to know whom to call. */
function lampsSdl(): string {
  const [own = ''] = fencesOf(readMarkdownFile('docs/integrating.md').text, 'graphql');
  const header = subgraphHeader(['@key', '@shareable', '@external', '@requires', '@requiresScopes']);
  return (
    header + own.replace('needs: ["hazard.description"]', 'needs: ["hazard.description", "hazard.responsiblePhone"]')
  );
}

describe('a sixth platform that comes with nothing but its SDL', () => {
  const graph = new Graph();
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let calls: Awaited<ReturnType<typeof testCalls>>;
  let subgraph: Subgraph;

  beforeAll(async () => {
    const subgraphs = subgraphModules.map((module) => ({
      name: module.name,
      url: `http://${module.name}`,
      sdl: module.sdl(),
    }));
    database = await createTestDatabase();
    calls = await testCalls();
    subgraph = await entries.start({
      databaseUrl: database.url,
      verifyCall: calls.verifyCall,
      log: silentLog,
      contributions: readContributions(
        compose([...subgraphs, { name: 'lamps', url: 'http://lamps', sdl: lampsSdl() }]),
      ),
      graph,
    });
  });
  afterAll(async () => {
    await subgraph.close();
    await database.drop();
  });

  async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const authorization = await calls.authorization('entries', testViewer({ regions: [gridCode] }));
    const { data, errors } = await subgraph.execute({ query, variables, authorization });
    expect(errors).toBeUndefined();
    return data as Data;
  }

  it('is in the form, with its condition and what it needs', async () => {
    interface Form {
      entryForm: {
        platforms: { platform: { name: string }; when: string | null }[];
        fields: { path: string; neededBy: { platform: { name: string } }[]; known: { value: string } | null }[];
      };
    }
    const { entryForm } = await ask<Form>(`{ entryForm(kind: HAZARD, subject: "H1") {
      platforms { platform { name } when } fields { path neededBy { platform { name } } known { value } } } }`);
    expect(entryForm.platforms).toContainEqual({
      platform: { name: 'lamps' },
      when: "entry.content.hazard.category == 'ELECTRICAL' && entry.content.hazard.inPublicArea",
    });
    const phone = entryForm.fields.find(({ path }) => path === 'hazard.responsiblePhone');
    expect(phone?.neededBy.map(({ platform }) => platform.name).sort()).toEqual(['lamps', 'safety']);
    expect(phone?.known?.value).toBe('13900000000');
  });

  it('is delivered to when its condition holds', async () => {
    const hazard = { category: 'ELECTRICAL', description: '路灯漏电', inPublicArea: true, treatBy: '2099-01-01' };
    const input = { idempotencyKey: 'k1', occurredAt: '2026-11-20T10:00:00+08:00', houseId: 'H1', hazard };
    interface Payload {
      reportHazard: { entry: { deliveries: { platform: { name: string } }[] } };
    }
    const { reportHazard } = await ask<Payload>(
      'mutation ($input: ReportHazardInput!) { reportHazard(input: $input) { entry { deliveries { platform { name } } } } }',
      { input },
    );
    expect(reportHazard.entry.deliveries.map(({ platform }) => platform.name)).toContain('lamps');
    while (!graph.taken.includes('lampsAcceptHazard')) await new Promise((resolve) => setTimeout(resolve, 50));
  });
});
