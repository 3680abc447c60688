import { definePlatformSubgraph } from '@onegrid/kit';
import { House, Organisation, Person } from './graph/entities';
import { createSafetyClient } from './platform/client';
import { platform } from './platform/name';
import { AcceptResolver } from './resolvers/accept.resolver';
import { BurdenResolver } from './resolvers/burden.resolver';
import { ChangeResolver } from './resolvers/change.resolver';
import { HouseResolver } from './resolvers/house.resolver';
import { OrganisationResolver } from './resolvers/organisation.resolver';
import { PersonResolver, PersonSafetyRecordResolver } from './resolvers/person.resolver';
import { PreviewResolver } from './resolvers/preview.resolver';
import { SafetyRecordResolver } from './resolvers/safety-record.resolver';
import { StatusResolver } from './resolvers/status.resolver';
import { TodoResolver } from './resolvers/todo.resolver';
import { type SafetyContext, safetyContext } from './safety.context';
import type { SafetySettings } from './settings';

/** The subgraph of the work-safety platform 安全生产. */
export const safety = definePlatformSubgraph<SafetySettings, SafetyContext>({
  name: platform,
  resolvers: [
    StatusResolver,
    HouseResolver,
    OrganisationResolver,
    SafetyRecordResolver,
    PersonResolver,
    PersonSafetyRecordResolver,
    AcceptResolver,
    ChangeResolver,
    TodoResolver,
    BurdenResolver,
    PreviewResolver,
  ],
  entities: [House, Organisation, Person],
  references: {
    House: (representation) => representation,
    Organisation: (representation) => representation,
    Person: (representation) => representation,
  },
  async connect(settings, tools) {
    const client = createSafetyClient(settings, tools.sessions);
    return { context: (call) => safetyContext(call, client, tools), close: () => client.close() };
  },
});
