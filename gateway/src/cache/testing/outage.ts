import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to Redis that can be cut, held up and opened again, at one address. */
export class Outage {
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #port = 0;
  #isHanging = false;

  private constructor({ hostname, port }: URL) {
    this.#server = createServer((client) => {
      const redis = connect({ host: hostname, port: Number(port || 6379) });
      for (const socket of [client, redis]) {
        this.#sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.once('close', () => this.#sockets.delete(socket));
      }
      client.on('data', (data) => void (this.#isHanging || redis.write(data)));
      redis.pipe(client);
      client.once('close', () => redis.destroy());
    });
  }

  static async before(url: string): Promise<Outage> {
    const outage = new Outage(new URL(url));
    await outage.ends();
    return outage;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`;
  }

  async begins(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async ends(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Takes what is sent and passes nothing on. */
  hangs(): void {
    this.#isHanging = true;
  }

  async close(): Promise<void> {
    if (this.#server.listening) await this.begins();
  }
}
