import type { CallSignal } from './call-signal';
import type { SubgraphOperation } from './call-subgraph';
import { requestBody } from './request-body';
import type { SubgraphRequest } from './subgraph-request';

interface Along extends Pick<SubgraphRequest, 'authorization' | 'requestId' | 'headers' | 'deadlineAtMs'> {
  readonly signal: CallSignal;
}

/** An operation with what goes along with it. Variables and body are those of the operation, made when they are read. */
export class SignedRequest implements SubgraphRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly authorization: string | undefined;
  readonly requestId: string | undefined;
  readonly callSignal: CallSignal;
  readonly headers: SubgraphRequest['headers'];
  readonly deadlineAtMs: number | undefined;
  readonly isOfWrite: boolean;
  readonly #operation: SubgraphOperation;

  constructor(operation: SubgraphOperation, along: Along) {
    this.query = operation.query;
    this.operationName = operation.operationName;
    this.authorization = along.authorization;
    this.requestId = along.requestId;
    this.callSignal = along.signal;
    this.headers = along.headers;
    this.deadlineAtMs = along.deadlineAtMs;
    this.isOfWrite = operation.signal === undefined;
    this.#operation = operation;
  }

  get signal(): AbortSignal {
    return this.callSignal.abortSignal;
  }

  get variables(): Record<string, unknown> | undefined {
    return this.#operation.variables;
  }

  body(): string {
    return requestBody(this.#operation);
  }
}
