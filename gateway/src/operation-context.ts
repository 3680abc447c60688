import type { GraphQLResponse } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GatewayRequest } from './request';

/** One operation with its request on its way to execution. Apollo Server's request context has this form, and so has that of an operation whose document is known. */
export interface OperationContext {
  readonly contextValue: GatewayRequest;
  readonly schema: GraphQLSchema;
  /** Has no definitions when it was refused. */
  readonly document: DocumentNode;
  /** Absent when the document has none of that name. */
  readonly operation?: OperationDefinitionNode;
  readonly request: OperationRequest;
}

/** What a client sent with its document. */
export interface OperationRequest {
  readonly variables?: Record<string, unknown>;
  readonly http?: { readonly method: string; readonly headers: { get(name: string): string | undefined } };
}

/** An operation with its answer, right before that is sent. */
export interface AnsweredContext extends Omit<OperationContext, 'document'> {
  readonly document?: DocumentNode;
  readonly response: OperationResponse;
}

/** Apollo Server's response has this form. */
export interface OperationResponse extends Pick<GraphQLResponse, 'body'> {
  readonly http: {
    /** Absent = 200. */
    status?: number;
    /** By name in lower case. */
    readonly headers: Map<string, string>;
  };
}
