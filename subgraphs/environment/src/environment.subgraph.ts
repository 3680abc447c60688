import { checkHealth, definePlatformSubgraph, keptValueLoader } from '@onegrid/kit';
import { type EnvironmentContext, fetchComplaints, fetchStations } from './context';
import { Grid } from './graph/grid';
import { connectEnvironment } from './platform/client';
import { platform } from './platform/name';
import { AcceptResolver } from './resolvers/accept.resolver';
import { AirQualityResolver } from './resolvers/air-quality.resolver';
import { BurdenResolver } from './resolvers/burden.resolver';
import { ChangeResolver } from './resolvers/change.resolver';
import { ComplaintsResolver } from './resolvers/complaints.resolver';
import { PreviewResolver } from './resolvers/preview.resolver';
import { StatusResolver } from './resolvers/status.resolver';
import type { EnvironmentSettings } from './settings';

/** The subgraph of the environment protection platform 环境保护. */
export const environment = definePlatformSubgraph<EnvironmentSettings, EnvironmentContext>({
  name: platform,
  resolvers: [
    AirQualityResolver,
    ComplaintsResolver,
    StatusResolver,
    AcceptResolver,
    ChangeResolver,
    BurdenResolver,
    PreviewResolver,
  ],
  entities: [Grid],
  references: { Grid: (representation) => representation },
  async connect(settings, tools) {
    const client = connectEnvironment(settings, tools.sessions);
    return {
      context: (call) => ({
        ...call,
        station: keptValueLoader(call, tools.kept, 'station', (ids) => fetchStations(client, ids), null),
        complaints: keptValueLoader(
          call,
          tools.kept,
          'complaints of community',
          (codes) => fetchComplaints(client, codes),
          [],
        ),
        client,
        deliveries: tools.deliveries,
        checkHealth: () => checkHealth(tools.health, () => client.ping()),
      }),
      close: () => client.close(),
    };
  },
});
