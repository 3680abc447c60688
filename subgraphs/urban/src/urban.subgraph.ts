import { checkHealth, definePlatformSubgraph } from '@onegrid/kit';
import { fetchById, fetchByUnitGrid, loadKept, type UrbanContext } from './context';
import { Grid } from './graph/grid';
import { UrbanCase } from './graph/urban-case';
import { createLocalGrid } from './map/local-grid';
import { connectUrban } from './platform/client';
import { platform } from './platform/name';
import { AcceptResolver } from './resolvers/accept.resolver';
import { BurdenResolver } from './resolvers/burden.resolver';
import { CaseResolver, findCase } from './resolvers/case.resolver';
import { GridResolver } from './resolvers/grid.resolver';
import { StatusResolver } from './resolvers/status.resolver';
import { TodoResolver } from './resolvers/todo.resolver';
import type { UrbanSettings } from './settings';

export const urban = definePlatformSubgraph<UrbanSettings, UrbanContext>({
  name: platform,
  resolvers: [GridResolver, CaseResolver, StatusResolver, TodoResolver, BurdenResolver, AcceptResolver],
  entities: [Grid, UrbanCase],
  references: {
    Grid: (representation) => representation,
    UrbanCase: (representation, context) => findCase(String(representation.id), context),
  },
  async connect(settings, tools) {
    const localGrid = createLocalGrid(settings.localGrid);
    const client = connectUrban(settings, tools.sessions);
    return {
      context: (call) => ({
        ...call,
        casesInUnitGrid: loadKept(call, tools, 'cases of unit grid', (codes) => fetchByUnitGrid(client, codes), []),
        caseById: loadKept(call, tools, 'case', (ids) => fetchById(client, ids), null),
        client,
        localGrid,
        deliveries: tools.deliveries,
        checkHealth: () => checkHealth(tools.health, () => client.ping()),
      }),
      close: () => client.close(),
    };
  },
});
