import { callSigner, callVerifier, compose, OneGridError, type Viewer } from '@onegrid/schema';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { request as send } from 'undici';
import type { OperationLine } from '../log/operation-line';
import type { GatewaySettings, RunningGateway } from '../settings';
import { startGateway } from '../start-gateway';
import { directory, safety, urban } from './tiny-graph';
import { type TinyDefinition, TinySubgraph } from './tiny-subgraph';
import { WrittenLog } from './written-log';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  };
}

export interface Ask {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** One of the world's viewers, or null for nobody. Default `worker`. */
  readonly as?: string | null;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** Tokens of the tiny world: the token of a viewer is `token-of-<subject>`. */
const tokenOf = (subject: string) => `token-of-${subject}`;

export const worker: Viewer = { subject: 'worker', roles: ['grid-worker'], scopes: [], regions: ['320105001'] };

export class TinyWorld {
  private constructor(
    readonly gateway: RunningGateway,
    readonly subgraphs: ReadonlyMap<string, TinySubgraph>,
    readonly written: WrittenLog,
  ) {}

  /**
   * Starts a gateway over three tiny subgraphs (or others).
   *
   * @param local names of the subgraphs in this process; the others are served over HTTP
   */
  static async start(
    options: {
      readonly local?: readonly string[];
      readonly definitions?: readonly TinyDefinition[];
      readonly viewers?: readonly Viewer[];
      readonly settings?: Partial<GatewaySettings>;
    } = {},
  ): Promise<TinyWorld> {
    const { local = [], definitions = [directory, urban, safety], viewers = [worker], settings = {} } = options;
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const verifyCall = callVerifier({ keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA' }] });
    const subgraphs = new Map(definitions.map((each) => [each.name, new TinySubgraph(each, verifyCall)]));
    for (const subgraph of subgraphs.values()) if (!local.includes(subgraph.name)) await subgraph.listens();
    const written = new WrittenLog();
    const gateway = startGateway({
      port: 0,
      supergraphSdl: compose([...subgraphs.values()].map(({ name, sdl, url }) => ({ name, sdl, url }))),
      localSubgraphs: Object.fromEntries([...subgraphs].filter(([name]) => local.includes(name))),
      identity: {
        signCall: callSigner(await exportJWK(privateKey)),
        verifyAccessToken: async (token) => {
          const viewer = viewers.find((each) => tokenOf(each.subject) === token);
          if (!viewer) throw new OneGridError('UNAUTHENTICATED');
          return viewer;
        },
      },
      log: pino({ level: 'trace' }, written),
      ...settings,
    });
    try {
      return new TinyWorld(await gateway, subgraphs, written);
    } catch (failure) {
      for (const subgraph of subgraphs.values()) await subgraph.goesDown();
      throw failure;
    }
  }

  subgraph(name: string): TinySubgraph {
    const subgraph = this.subgraphs.get(name);
    if (!subgraph) throw new OneGridError('BAD_INPUT', { message: `No tiny subgraph ${name}` });
    return subgraph;
  }

  /** Returns the supergraph of these subgraphs only. */
  supergraphOf(...names: string[]): string {
    return compose(names.map((name) => this.subgraph(name)));
  }

  /** The operation lines in the log, oldest first. */
  lines(): OperationLine[] {
    return this.written.lines();
  }

  /** The next operation line that is written. */
  nextLine(): Promise<OperationLine> {
    return this.written.nextLine();
  }

  async ask(
    query: string,
    { variables, operationName, as = 'worker', headers = {}, signal }: Ask = {},
  ): Promise<Answer> {
    const answer = await send(`${this.gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(as !== null && { authorization: `Bearer ${tokenOf(as)}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables, operationName }),
      signal,
    });
    return { status: answer.statusCode, headers: answer.headers, body: (await answer.body.json()) as Answer['body'] };
  }

  async end(): Promise<void> {
    await this.gateway.close();
    for (const subgraph of this.subgraphs.values()) await subgraph.goesDown();
  }
}
