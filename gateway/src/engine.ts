import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GatewayRequest } from './request';

/** Plans and executes operations, behind the interface that Apollo Server has for a gateway. */
export type Engine = NonNullable<ApolloServerOptionsWithGateway<GatewayRequest>['gateway']>;
