import type { Viewer } from '@onegrid/schema';
import type { Generations } from '../generations/generations';
import { withDeadline } from '../transport/deadline';
import { readAnswer } from '../transport/read-answer';
import type { Connection } from '../transport/subgraph-request';
import { callAuthorization, type Identity } from '../verify/identity';

/** Whether the gateway can serve everything now. */
export interface Readiness {
  readonly ready: boolean;
  /** Version of the supergraph that is served. */
  readonly supergraph: string;
  /** By subgraph: true when it answered. */
  readonly subgraphs: Readonly<Record<string, boolean>>;
  /** Null when no database belongs to this gateway. */
  readonly database: boolean | null;
}

/** Longest time for one subgraph or the database, milliseconds. */
const timeoutMs = 2_000;

/** The gateway asking on its own behalf: it may see nothing but that the subgraph answers. */
const nobody: Viewer = Object.freeze({ subject: 'gateway', roles: [], scopes: [], regions: [] });

/** Returns a check that asks every subgraph `{ __typename }`. Callers at the same time share one check, so asking often costs the subgraphs nothing more. */
export function readinessCheck(options: {
  readonly generations: Generations;
  readonly identity: Identity | null;
  readonly checkDatabase?: () => Promise<void>;
}): () => Promise<Readiness> {
  const { generations, identity, checkDatabase } = options;
  let running: Promise<Readiness> | null = null;

  async function askSubgraph([name, connection]: [string, Connection]): Promise<[string, boolean]> {
    const answers = await holds(async (signal) => {
      const authorization = await callAuthorization(identity, nobody, name);
      const answer = await connection.send({ query: '{__typename}', authorization, signal });
      return readAnswer(name, answer).errors.length === 0;
    });
    return [name, answers];
  }

  async function check(): Promise<Readiness> {
    const { generation, release } = generations.hold();
    const [subgraphs, database] = await Promise.all([
      Promise.all([...generation.connections].map(askSubgraph)),
      checkDatabase ? holds(async () => checkDatabase().then(() => true)) : null,
    ]);
    release();
    const ready = database !== false && subgraphs.every(([, answers]) => answers);
    return { ready, supergraph: generation.version, subgraphs: Object.fromEntries(subgraphs), database };
  }

  return () => {
    running ??= check().finally(() => {
      running = null;
    });
    return running;
  };
}

async function holds(ask: (signal: AbortSignal) => Promise<boolean>): Promise<boolean> {
  try {
    return await withDeadline(timeoutMs, undefined, ask);
  } catch {
    return false;
  }
}
