import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { encodeFrame } from '../hj212/frame';
import { FrameReader } from '../hj212/frame-reader';
import { readMessage } from '../hj212/message';

/** 超时时间 and 重发次数 (HJ 212-2017, OverTime and ReCount): how long a logger waits for an answer and how often it sends. */
const overTimeMs = 5_000;
const sendCount = 3;

/** A data logger's connection to the platform. */
export interface LoggerConnection {
  readonly open: boolean;
  /** Sends a frame until the platform answers its QN; false when it never does or the connection ends. */
  exchange(qn: string, segment: string): Promise<boolean>;
  close(): void;
}

/** Returns an open connection; fails when the platform does not listen. */
export async function connectLogger(port: number): Promise<LoggerConnection> {
  const socket = connect({ host: '127.0.0.1', port });
  const waiting = new Map<string, (answered: boolean) => void>();
  const reader = new FrameReader();
  socket.on('data', (piece) => {
    for (const read of reader.feed(piece)) {
      const answer = 'segment' in read ? readMessage(read.segment) : null;
      if (answer) waiting.get(answer.qn)?.(true);
    }
  });
  socket.on('close', () => {
    for (const settle of waiting.values()) settle(false);
  });
  await once(socket, 'connect');
  socket.on('error', () => socket.destroy());
  return {
    get open() {
      return !socket.destroyed;
    },
    async exchange(qn, segment) {
      for (let sent = 0; sent < sendCount && !socket.destroyed; sent++) {
        if (await answered(socket, waiting, qn, segment)) return true;
      }
      return false;
    },
    close: () => socket.destroy(),
  };
}

function answered(
  socket: Socket,
  waiting: Map<string, (answered: boolean) => void>,
  qn: string,
  segment: string,
): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (value: boolean) => {
      clearTimeout(timer);
      waiting.delete(qn);
      resolve(value);
    };
    const timer = setTimeout(() => settle(false), overTimeMs);
    waiting.set(qn, settle);
    socket.write(encodeFrame(segment));
  });
}
