import type { SubgraphOperation } from './call-subgraph';
import { requestBody } from './request-body';
import type { SubgraphRequest } from './subgraph-request';

/** An operation with what goes along with it. Variables and body are those of the operation, made when they are read. */
export class SignedRequest implements SubgraphRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly authorization: string | undefined;
  readonly requestId: string;
  readonly signal: AbortSignal;
  readonly #operation: SubgraphOperation;

  constructor(operation: SubgraphOperation, authorization: string | undefined, requestId: string, signal: AbortSignal) {
    this.query = operation.query;
    this.operationName = operation.operationName;
    this.authorization = authorization;
    this.requestId = requestId;
    this.signal = signal;
    this.#operation = operation;
  }

  get variables(): Record<string, unknown> | undefined {
    return this.#operation.variables;
  }

  body(): string {
    return requestBody(this.#operation);
  }
}
