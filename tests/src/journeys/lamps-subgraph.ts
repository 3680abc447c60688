import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DeliveryInput, type DeliveryReceipt, subgraphHeader } from '@onegrid/schema';
import { buildASTSchema, type ExecutionResult, graphql, parse } from 'graphql';

/** The platform's whole contract: what it takes, when, and what it needs. */
const sdl = `${subgraphHeader(['@shareable', '@requiresScopes'])}
type Query {
  "路灯平台状态 | How the street lamp platform stands"
  lampsStatus: PlatformStatus!
    @contributes(to: STATUS)
    @platform(name: "lamps", title: "智慧路灯", owner: "区市政所", mode: API_KEY)
  "审核结果 | What became of earlier deliveries"
  lampsReviews(deliveryIds: [ID!]!): [DeliveryReceipt!]! @requiresScopes(scopes: [["onegrid:deliver"]])
}
type Mutation {
  "受理隐患：公共区域的电气隐患 | Takes electrical hazards in public areas"
  lampsAcceptHazard(delivery: DeliveryInput!): DeliveryReceipt!
    @accepts(
      entry: HAZARD
      when: "entry.content.hazard.category == 'ELECTRICAL' && entry.content.hazard.inPublicArea"
      needs: ["hazard.responsiblePhone"]
      review: "lampsReviews"
    )
    @requiresScopes(scopes: [["onegrid:deliver"]])
}
type PlatformStatus @shareable { state: PlatformState! checkedAt: DateTime! lastSeenAt: DateTime error: String }
type DeliveryRegistration @shareable { path: String! externalId: String! }
type DeliveryReceipt @shareable {
  deliveryId: ID!
  outcome: DeliveryOutcome!
  externalId: String
  reason: String
  registrations: [DeliveryRegistration!]!
}
input DeliveryInput {
  id: ID!
  attempt: Int!
  entry: JSON!
  former: FormerDeliveryInput
  mapping: DeliveryMappingInput
}
input FormerDeliveryInput { deliveryId: ID! externalId: String! }
input DeliveryMappingInput { version: Int! overrides: [CodeOverrideInput!]! }
input CodeOverrideInput { list: String! value: String! code: String! }
enum PlatformState { LIVE STALE DOWN }
enum DeliveryOutcome { UNDER_REVIEW ACCEPTED REJECTED }
scalar DateTime
scalar JSON
`;

/** Street lamps (智慧路灯): a platform of the test's own, that stands on nothing of the product but the text of its SDL. */
export interface LampsSubgraph {
  readonly sdl: string;
  readonly url: string;
  /** Descriptions of the hazards it has taken, by delivery. */
  readonly taken: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/** Starts the platform and its subgraph on a free port. What it has taken is accepted at the first look at its review. */
export async function startLamps(): Promise<LampsSubgraph> {
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const taken = new Map<string, string>();
  const receipt = (deliveryId: string, outcome: DeliveryReceipt['outcome']): DeliveryReceipt => ({
    deliveryId,
    outcome,
    externalId: `LAMP-${deliveryId.slice(-4)}`,
    reason: null,
    registrations: [],
  });
  const rootValue = {
    lampsStatus: () => ({ state: 'LIVE', checkedAt: new Date().toISOString(), lastSeenAt: null, error: null }),
    lampsReviews: ({ deliveryIds }: { deliveryIds: readonly string[] }) =>
      deliveryIds.filter((id) => taken.has(id)).map((id) => receipt(id, 'ACCEPTED')),
    lampsAcceptHazard({ delivery: { id, entry } }: { delivery: DeliveryInput }) {
      if (entry.kind === 'HAZARD') taken.set(id, entry.content.hazard.description);
      return receipt(id, 'UNDER_REVIEW');
    },
  };

  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    const answer: ExecutionResult = await graphql({ schema, source: query, variableValues: variables, rootValue });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    sdl,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    taken,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
