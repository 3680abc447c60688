import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Store } from '../../../stand-in';
import { answerTo } from './answer';
import { encodeFrame } from './frame';
import { FrameReader, type FrameRefusal, type Read } from './frame-reader';
import { keepReadings } from './keep-readings';
import { type Message, readMessage } from './message';
import { readUpload } from './readings';

/** Why a frame was not taken. Beyond what the reader refuses: no message in it, unknown MN, wrong password, no readable upload. */
export type Refusal = FrameRefusal | 'FORMAT' | 'MN' | 'PW' | 'DATA';

export interface DataListener {
  /** Port on 127.0.0.1. */
  readonly port: number;
  close(): Promise<void>;
}

interface Logger {
  readonly password: string;
  readonly thingId: string;
}

const uploads = new Set(['2011', '2031', '2051', '2061']);

/**
 * Listens for data loggers (HJ 212-2017 over TCP). Each frame is checked, kept and then answered, in the order of its connection; a refused frame is counted in
 * `refused_frames` and not answered, so that the logger sends it again.
 */
export async function startDataListener(store: Store, port: number, now: () => number): Promise<DataListener> {
  const sockets = new Set<Socket>();
  const findLogger = createLoggerRegister(store);
  const take = takeFrames(store, findLogger, now);
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    serve(socket, take);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => closeServer(server, sockets),
  };
}

function serve(socket: Socket, take: (read: Read) => Promise<string | null>): void {
  const reader = new FrameReader();
  let work = Promise.resolve();
  const takeOne = async (read: Read) => {
    const answer = await take(read);
    if (answer !== null && socket.writable) socket.write(encodeFrame(answer));
  };
  socket.on('data', (piece) => {
    for (const read of reader.feed(piece)) work = work.then(() => takeOne(read)).catch(() => void socket.destroy());
  });
}

type FindLogger = (mn: string) => Promise<Logger | null>;

/** Returns the function that takes what was read and gives the data segment of the answer; null = none is due. */
function takeFrames(store: Store, findLogger: FindLogger, now: () => number): (read: Read) => Promise<string | null> {
  return async (read) => {
    if ('refusal' in read) {
      const mn = /MN=(\w+)/.exec(read.excerpt)?.[1] ?? null;
      await refuse(store, read.refusal, mn, read.bytes, now());
      return null;
    }
    const message = readMessage(read.segment);
    const refusal = message ? await takeMessage(store, findLogger, message, now()) : 'FORMAT';
    if (refusal) await refuse(store, refusal, message?.mn ?? null, read.segment.length, now());
    return message && !refusal ? answerTo(message) : null;
  };
}

async function takeMessage(
  store: Store,
  findLogger: FindLogger,
  message: Message,
  nowMs: number,
): Promise<Refusal | null> {
  const logger = await findLogger(message.mn);
  if (!logger) return 'MN';
  if (logger.password !== message.pw) return 'PW';
  if (!uploads.has(message.cn)) return null;
  const upload = readUpload(message);
  if (!upload) return 'DATA';
  await keepReadings(store, logger.thingId, upload, nowMs);
  return null;
}

/** A logger that was found once is not looked up again: loggers are never unregistered. */
function createLoggerRegister(store: Store): FindLogger {
  const known = new Map<string, Logger>();
  return async (mn) => {
    const logger = known.get(mn);
    if (logger) return logger;
    const found = await store.pool.query<Logger>(
      'SELECT password, thing_id AS "thingId" FROM data_loggers WHERE mn = $1',
      [mn],
    );
    const [row] = found.rows;
    if (row) known.set(mn, row);
    return row ?? null;
  };
}

async function refuse(store: Store, reason: Refusal, mn: string | null, bytes: number, nowMs: number): Promise<void> {
  await store.pool.query('INSERT INTO refused_frames (received_at, reason, mn, bytes) VALUES ($1, $2, $3, $4)', [
    new Date(nowMs),
    reason,
    mn,
    bytes,
  ]);
}

function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of sockets) socket.destroy();
  return closed;
}
