import { definePlatformSubgraph } from '@onegrid/kit';
import { type CommunityContext, createContext } from './context';
import { House, Person } from './graph/entities';
import { createCommunityClient } from './platform/client';
import { type CommunitySettings, platform } from './platform/settings';
import { BurdenResolver } from './resolvers/burden.resolver';
import { ChangeResolver } from './resolvers/change.resolver';
import { DeliveryResolver } from './resolvers/delivery.resolver';
import { EventDeliveryResolver } from './resolvers/event-delivery.resolver';
import { HouseResolver } from './resolvers/house.resolver';
import { PersonResolver } from './resolvers/person.resolver';
import { PreviewResolver } from './resolvers/preview.resolver';
import { ResidencyEndDeliveryResolver } from './resolvers/residency-end-delivery.resolver';
import { ResidentDeliveryResolver } from './resolvers/resident-delivery.resolver';
import { StatusResolver } from './resolvers/status.resolver';
import { TodoResolver } from './resolvers/todo.resolver';

/** 社区治理一体化平台 in the graph: registrations of people and houses to read; visits, new tenants and hazard reports to hand over. */
export const community = definePlatformSubgraph<CommunitySettings, CommunityContext>({
  name: platform,
  resolvers: [
    PersonResolver,
    HouseResolver,
    StatusResolver,
    DeliveryResolver,
    ResidentDeliveryResolver,
    ResidencyEndDeliveryResolver,
    EventDeliveryResolver,
    ChangeResolver,
    TodoResolver,
    BurdenResolver,
    PreviewResolver,
  ],
  entities: [Person, House],
  references: {
    Person: (representation) => representation,
    House: (representation) => representation,
  },
  async connect(settings, tools) {
    const client = createCommunityClient(settings, tools.sessions);
    return {
      context: (call) => createContext(call, client, tools),
      close: () => client.close(),
    };
  },
});
