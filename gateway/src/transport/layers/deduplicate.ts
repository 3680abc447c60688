import { CallSignal, callSignalOf } from '../call-signal';
import { isQuery } from '../is-query';
import { requestBody } from '../request-body';
import type { SubgraphFailure } from '../subgraph-failure';
import type { Connection, SubgraphRequest, SubgraphResponse } from '../subgraph-request';
import type { MakeLayer } from './layer';

/** One of several that wait for the same answer. */
interface Waiter {
  resolve(answer: SubgraphResponse): void;
  reject(failure: unknown): void;
}

/**
 * Makes one call of identical queries in flight. Identical = the same document, variables and forwarded headers, and the same call token: a token stands for
 * one viewer with their scopes and regions at one subgraph, so nothing is shared between people. Each waiter gets a copy of its own, since whoever gets an
 * answer may change it. A waiter that gives up leaves the others waiting; the call is given up when all have.
 *
 * What belongs to a mutation shares nothing, and after a mutation nothing begun before it is shared: otherwise somebody could miss their own change.
 */
export const deduplicate: MakeLayer = ({ deduplicate: wanted }, { subgraph, events }) => {
  if (!wanted) return null;
  return (next) => {
    const calls = new Map<string, SharedCall>();

    async function sendWrite(request: SubgraphRequest): Promise<SubgraphResponse> {
      try {
        return await next.send(request);
      } finally {
        calls.clear();
      }
    }

    return {
      ...next,
      send(request) {
        if (!isQuery(request.query)) return sendWrite(request);
        if (request.isOfWrite) return next.send(request);
        const key = identityOf(request);
        const running = calls.get(key);
        if (running) {
          events.shared?.(subgraph);
          return running.join(callSignalOf(request));
        }
        const call = new SharedCall(() => {
          if (calls.get(key) === call) calls.delete(key);
        });
        calls.set(key, call);
        const answer = call.join(callSignalOf(request));
        call.start(next, request);
        return answer;
      },
    };
  };
};

class SharedCall {
  readonly #waiters = new Set<Waiter>();
  readonly #signal = new CallSignal();
  readonly #over: () => void;

  /** @param over called once nobody can join any more */
  constructor(over: () => void) {
    this.#over = over;
  }

  start(connection: Connection, request: SubgraphRequest): void {
    connection.send(new SharedRequest(request, this.#signal)).then(
      (answer) => this.#settle(answer),
      (failure) => this.#fail(failure),
    );
  }

  join(signal: CallSignal | null): Promise<SubgraphResponse> {
    return new Promise((resolve, reject) => {
      const leave = (failure: SubgraphFailure) => {
        this.#waiters.delete(waiter);
        reject(failure);
        if (this.#waiters.size === 0) this.#giveUp(failure);
      };
      const waiter: Waiter = {
        resolve(answer) {
          signal?.forget(leave);
          resolve(answer);
        },
        reject(failure) {
          signal?.forget(leave);
          reject(failure);
        },
      };
      this.#waiters.add(waiter);
      if (signal?.failure) leave(signal.failure);
      else signal?.listen(leave);
    });
  }

  /** All copies are made before anybody goes on with theirs. */
  #settle(answer: SubgraphResponse): void {
    this.#over();
    let isTaken = false;
    for (const waiter of this.#waiters) {
      waiter.resolve(isTaken ? structuredClone(answer) : answer);
      isTaken = true;
    }
  }

  #fail(failure: unknown): void {
    this.#over();
    for (const waiter of this.#waiters) waiter.reject(failure);
  }

  #giveUp(failure: SubgraphFailure): void {
    this.#over();
    this.#signal.abort(failure);
  }
}

/** The request of the first, with the signal of all. A class: accessors of an object literal would be made anew, and kept, for each request. */
class SharedRequest implements SubgraphRequest {
  readonly callSignal: CallSignal;
  readonly #first: SubgraphRequest;

  constructor(first: SubgraphRequest, callSignal: CallSignal) {
    this.#first = first;
    this.callSignal = callSignal;
  }

  get query() {
    return this.#first.query;
  }

  get operationName() {
    return this.#first.operationName;
  }

  get variables() {
    return this.#first.variables;
  }

  get authorization() {
    return this.#first.authorization;
  }

  get requestId() {
    return this.#first.requestId;
  }

  get headers() {
    return this.#first.headers;
  }

  get deadlineAtMs() {
    return this.#first.deadlineAtMs;
  }

  get signal() {
    return this.callSignal.abortSignal;
  }

  body(): string {
    return requestBody(this.#first);
  }
}

/** A call token has no line break in it, and neither has JSON text. */
function identityOf(request: SubgraphRequest): string {
  const { authorization = '', headers } = request;
  return `${authorization}\n${headers ? JSON.stringify(headers) : ''}\n${requestBody(request)}`;
}
