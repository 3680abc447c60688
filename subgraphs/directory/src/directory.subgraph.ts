import { defineSubgraph, type GraphClient, type HubSettings } from '@onegrid/kit';
import type { Contributions } from '@onegrid/schema';
import type { DirectoryContext } from './access/directory-context';
import { makeContext } from './access/make-context';
import { references } from './access/references';
import { Platform } from './graph/platform.type';
import { Region } from './graph/region.type';
import { platformDirectory } from './platforms/platform-directory';
import { AcceptResolver } from './resolvers/accept.resolver';
import { CommunityResolver } from './resolvers/community.resolver';
import { GridResolver } from './resolvers/grid.resolver';
import { HouseResolver } from './resolvers/house.resolver';
import { OrganisationResolver } from './resolvers/organisation.resolver';
import { PersonResolver } from './resolvers/person.resolver';
import { PlaceResolver } from './resolvers/place.resolver';
import { PlatformResolver } from './resolvers/platform.resolver';
import { PreviewResolver } from './resolvers/preview.resolver';
import { ResidencyResolver } from './resolvers/residency.resolver';
import { StaffResolver } from './resolvers/staff.resolver';
import { VerificationDeliveryResolver } from './resolvers/verification-delivery.resolver';
import { ViewerResolver } from './resolvers/viewer.resolver';
import { directoryDatabase, directoryName } from './store/database';

export interface DirectorySettings extends HubSettings {
  /** What the subgraphs declare, read from the supergraph; asked anew for each call, since the supergraph may change. */
  readonly contributions: () => Contributions;
  /** The whole graph, for the status of the platforms. */
  readonly graph: GraphClient;
  readonly now?: () => number;
}

/** The hub subgraph **directory** 基础信息: regions, grids, staff, people, houses, places, organisations, and their ids on each platform. */
export const directory = defineSubgraph<DirectorySettings, DirectoryContext>({
  name: directoryName,
  resolvers: [
    ViewerResolver,
    GridResolver,
    CommunityResolver,
    StaffResolver,
    PersonResolver,
    ResidencyResolver,
    HouseResolver,
    PlaceResolver,
    OrganisationResolver,
    PlatformResolver,
    AcceptResolver,
    VerificationDeliveryResolver,
    PreviewResolver,
  ],
  entities: [Region, Platform],
  references,
  database: directoryDatabase,
  async connect({ contributions, graph, now = Date.now }, dataSource) {
    return {
      context: (call) => makeContext(dataSource, call, platformDirectory(contributions(), graph, now)),
      close: async () => undefined,
    };
  },
});
