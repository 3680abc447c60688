import { connect, createServer } from 'node:net';

export type PortState = 'free' | 'taken' | 'not allowed';

const loopback = '127.0.0.1';

/**
 * Tells whether a server could listen on this port of 127.0.0.1. Port 0 is always free.
 * Connecting comes first: macOS lets a second server listen on 127.0.0.1 beside one that listens on all addresses.
 */
export async function portState(port: number): Promise<PortState> {
  if (port !== 0 && (await isAnswered(port))) return 'taken';
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('taken');
      else if (error.code === 'EACCES') resolve('not allowed');
      else reject(error);
    });
    server.listen({ host: loopback, port, exclusive: true }, () => server.close(() => resolve('free')));
  });
}

function isAnswered(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: loopback, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
