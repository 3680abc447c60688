import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pickPort } from '@onegrid/sandbox';
import { OneGridError, type Viewer } from '@onegrid/schema';
import type { JWK } from 'jose';
import { installPeer } from './install-peer';

const peerDirectory = join(__dirname, '..', '..', 'peers', 'hive-gateway');
const startLimitMs = 60_000;
const pollMs = 200;

export interface Peer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts Hive Gateway in a process of its own; it calls the subgraphs at the URLs in the supergraph, in the viewer's name. */
export async function startHiveGateway(given: {
  readonly supergraphSdl: string;
  /** The key with which our gateway signs its calls. */
  readonly privateJwk: JWK;
  readonly viewer: Viewer;
}): Promise<Peer> {
  await installPeer(peerDirectory);
  const { supergraphSdl, privateJwk, viewer } = given;
  const directory = await mkdtemp(join(tmpdir(), 'onegrid-peer-'));
  const supergraphFile = join(directory, 'supergraph.graphql');
  const identityFile = join(directory, 'identity.json');
  await writeFile(supergraphFile, supergraphSdl);
  await writeFile(identityFile, JSON.stringify({ privateJwk, viewer }), { mode: 0o600 });
  const port = await pickPort();
  const started = spawn(
    process.execPath,
    ['node_modules/@graphql-hive/gateway/dist/bin.js', 'supergraph', '--host', '127.0.0.1', '--port', String(port)],
    {
      cwd: peerDirectory,
      env: { ...process.env, PEER_SUPERGRAPH: supergraphFile, PEER_IDENTITY: identityFile },
      stdio: 'ignore',
    },
  );
  const close = async () => {
    if (started.exitCode === null) {
      started.kill();
      await once(started, 'exit');
    }
    await rm(directory, { recursive: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(started, url);
  } catch (failure) {
    await close();
    throw failure;
  }
  return { url, close };
}

async function untilReady(started: ChildProcess, url: string): Promise<void> {
  const giveUpAtMs = Date.now() + startLimitMs;
  while (Date.now() < giveUpAtMs && started.exitCode === null) {
    const answer = await fetch(`${url}/readiness`).catch(() => null);
    if (answer?.ok) return;
    await delay(pollMs);
  }
  throw new OneGridError('INTERNAL', { message: 'Hive Gateway does not start' });
}
