import type { Identity } from './issue-tokens';

/** What every contender is started on. */
export interface World {
  /** Folder for files of this run. */
  readonly directory: string;
  /** The composed supergraph, with the addresses of the subgraphs. */
  readonly supergraphFile: string;
  /** Origin of the process of all subgraphs. */
  readonly subgraphOrigin: string;
  readonly identity: Identity;
  /** Flags of Node, the same for every contender. */
  readonly nodeFlags: readonly string[];
}

export interface RunningContender {
  /** Origin; the graph is at `/graphql`. */
  readonly url: string;
  /** The process that is measured, with its children. */
  readonly pid: number;
  /** `authorization` of each connection, in turn; empty = the contender asks for none. */
  readonly authorizations: readonly string[];
  close(): Promise<void>;
}

/** A gateway that can be measured. */
export interface Contender {
  readonly name: string;
  /** What it is, in a few words. */
  readonly says: string;
  /** Those with the same word take their turns together, a piece each in turn; absent = alone. */
  readonly together?: string;
  /** Gets what is not in this repository. */
  install?(): Promise<void>;
  /** Returns why it cannot be measured here, or null. */
  whyNot?(): Promise<string | null>;
  start(world: World): Promise<RunningContender>;
}

/** Those whose pieces are short, so that none waits long for its next one. */
export const quick = 'quick';
