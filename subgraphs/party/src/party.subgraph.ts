import { definePlatformSubgraph } from '@onegrid/kit';
import { Grid, Person } from './graph/entities';
import { createLoaders } from './loaders';
import type { PartyContext } from './party-context';
import { createPartyClient } from './platform/client';
import type { PartySettings } from './platform/settings';
import { BurdenResolver } from './resolvers/burden.resolver';
import { CareVisitDeliveryResolver } from './resolvers/care-visit-delivery.resolver';
import { ChangeResolver } from './resolvers/change.resolver';
import { DeliveriesResolver } from './resolvers/deliveries.resolver';
import { GridResolver } from './resolvers/grid.resolver';
import { PartyBranchResolver } from './resolvers/party-branch.resolver';
import { PartyRecordResolver } from './resolvers/party-record.resolver';
import { PersonResolver } from './resolvers/person.resolver';
import { PreviewResolver } from './resolvers/preview.resolver';
import { StatusResolver } from './resolvers/status.resolver';
import { TodoResolver } from './resolvers/todo.resolver';
import { TransferDeliveryResolver } from './resolvers/transfer-delivery.resolver';
import { WishDeliveryResolver } from './resolvers/wish-delivery.resolver';

/** The subgraph of 五微共享社区 (智慧党建). */
export const party = definePlatformSubgraph<PartySettings, PartyContext>({
  name: 'party',
  resolvers: [
    StatusResolver,
    PersonResolver,
    PartyRecordResolver,
    GridResolver,
    PartyBranchResolver,
    DeliveriesResolver,
    ChangeResolver,
    TodoResolver,
    BurdenResolver,
    WishDeliveryResolver,
    CareVisitDeliveryResolver,
    TransferDeliveryResolver,
    PreviewResolver,
  ],
  entities: [Person, Grid],
  references: {
    Person: (representation) => representation,
    Grid: (representation) => representation,
  },
  async connect(settings, tools) {
    const client = createPartyClient(tools.name, settings, tools.sessions);
    return {
      context: (call) => ({ ...call, client, tools, loaders: createLoaders(call, tools.kept, client) }),
      close: () => client.close(),
    };
  },
});
