import { checkHealth, definePlatformSubgraph, keptValueLoader } from '@onegrid/kit';
import { fetchById, fetchByUnitGrid, type UrbanContext } from './context';
import { Grid } from './graph/grid';
import { UrbanCase } from './graph/urban-case';
import { createLocalGrid } from './map/local-grid';
import { connectUrban } from './platform/client';
import { platform } from './platform/name';
import { AcceptResolver } from './resolvers/accept.resolver';
import { AcceptReportResolver } from './resolvers/accept-report.resolver';
import { BurdenResolver } from './resolvers/burden.resolver';
import { CaseResolver, findCase } from './resolvers/case.resolver';
import { ChangeResolver } from './resolvers/change.resolver';
import { GridResolver } from './resolvers/grid.resolver';
import { PreviewResolver } from './resolvers/preview.resolver';
import { StatusResolver } from './resolvers/status.resolver';
import { TodoResolver } from './resolvers/todo.resolver';
import type { UrbanSettings } from './settings';

export const urban = definePlatformSubgraph<UrbanSettings, UrbanContext>({
  name: platform,
  resolvers: [
    GridResolver,
    CaseResolver,
    StatusResolver,
    TodoResolver,
    BurdenResolver,
    AcceptResolver,
    ChangeResolver,
    AcceptReportResolver,
    PreviewResolver,
  ],
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
        casesInUnitGrid: keptValueLoader(
          call,
          tools.kept,
          'cases of unit grid',
          (codes) => fetchByUnitGrid(client, codes),
          [],
        ),
        caseById: keptValueLoader(call, tools.kept, 'case', (ids) => fetchById(client, ids), null),
        client,
        localGrid,
        deliveries: tools.deliveries,
        checkHealth: () => checkHealth(tools.health, () => client.ping()),
      }),
      close: () => client.close(),
    };
  },
});
