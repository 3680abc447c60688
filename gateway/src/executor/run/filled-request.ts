import type { CallSignal } from '../../transport/call-signal';
import type { SubgraphOperation } from '../../transport/call-subgraph';
import type { WrittenRequest } from '../compile/write-request';
import type { Fields } from '../response-tree';

/** Representations for one variable of a request. */
export interface RepresentationList {
  readonly variable: string;
  /** JSON text of each. */
  readonly texts: readonly string[];
}

/** A request to a subgraph with the values of one execution. What is sent is made when it is asked for: text for HTTP, objects for this process. */
export class FilledRequest implements SubgraphOperation {
  readonly signal: CallSignal | undefined;
  readonly #request: WrittenRequest;
  readonly #clientValues: Fields;
  readonly #lists: readonly RepresentationList[];
  #body: string | null = null;

  /** @param clientValues the client's variables, as sent */
  constructor(
    request: WrittenRequest,
    clientValues: Fields,
    lists: readonly RepresentationList[],
    signal: CallSignal | undefined,
  ) {
    this.#request = request;
    this.#clientValues = clientValues;
    this.#lists = lists;
    this.signal = signal;
  }

  get query(): string {
    return this.#request.query;
  }

  get operationName(): string | undefined {
    return this.#request.operationName;
  }

  /** New at each reading; what the client left out is left out. Undefined = the request has no variables. */
  get variables(): Fields | undefined {
    if (!this.#hasVariables()) return undefined;
    const values: Fields = {};
    for (const { from, to } of this.#request.variables) {
      const value = this.#clientValue(from);
      if (value !== undefined) values[to] = value;
    }
    for (const { variable, texts } of this.#lists) values[variable] = JSON.parse(`[${texts.join()}]`);
    return values;
  }

  body(): string {
    this.#body ??= this.#write();
    return this.#body;
  }

  #write(): string {
    const { opening } = this.#request;
    if (!this.#hasVariables()) return `${opening}}`;
    let text = '';
    for (const { from, to } of this.#request.variables) {
      const value = JSON.stringify(this.#clientValue(from));
      if (value !== undefined) text += `${text && ','}"${to}":${value}`;
    }
    for (const { variable, texts } of this.#lists) text += `${text && ','}"${variable}":[${texts.join()}]`;
    return `${opening},"variables":{${text}}}`;
  }

  #hasVariables(): boolean {
    return this.#request.variables.length > 0 || this.#lists.length > 0;
  }

  #clientValue(name: string): unknown {
    return Object.hasOwn(this.#clientValues, name) ? this.#clientValues[name] : undefined;
  }
}
