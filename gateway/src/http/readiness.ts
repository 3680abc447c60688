import type { Viewer } from '@onegrid/schema';
import type { Connections } from '../transport/connect-subgraphs';
import { withDeadline } from '../transport/deadline';
import { readAnswer } from '../transport/read-answer';
import { callAuthorization, type Identity } from '../verify/identity';

/** Whether the gateway can serve everything now. */
export interface Readiness {
  readonly ready: boolean;
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
  readonly connections: Connections;
  readonly identity: Identity | null;
  readonly checkDatabase?: () => Promise<void>;
}): () => Promise<Readiness> {
  const { connections, identity, checkDatabase } = options;
  let running: Promise<Readiness> | null = null;

  async function askSubgraph(name: string): Promise<[string, boolean]> {
    const connection = connections.get(name);
    const answers = await holds(async (signal) => {
      const authorization = await callAuthorization(identity, nobody, name);
      const answer = await connection?.send({ query: '{__typename}', authorization, signal });
      return answer !== undefined && readAnswer(name, answer).errors.length === 0;
    });
    return [name, answers];
  }

  async function check(): Promise<Readiness> {
    const [subgraphs, database] = await Promise.all([
      Promise.all([...connections.keys()].map(askSubgraph)),
      checkDatabase ? holds(async () => checkDatabase().then(() => true)) : null,
    ]);
    const ready = database !== false && subgraphs.every(([, answers]) => answers);
    return { ready, subgraphs: Object.fromEntries(subgraphs), database };
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
