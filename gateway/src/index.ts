export type { BrowserSignIn, Landing } from './http/web-routes';
export { defaultLimits, type Limits } from './protect/limits';
export { type GraphQLCode, graphqlErrorKinds } from './respond/graphql-codes';
export { defaultWebDirectory, type GatewaySettings, type RunningGateway } from './settings';
export * from './sign-in';
export { startGateway } from './start-gateway';
export type { LocalSubgraph, LocalSubgraphs, SubgraphRequest, SubgraphResponse } from './transport/subgraph-request';
export { type AccessTokenSettings, accessTokenVerifier, type VerifyAccessToken } from './verify/access-token';
export type { Identity } from './verify/identity';
