import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose end is nobody's accident. A query on it fails with the reason; but when the database ends a connection between two queries, or in the moment in which it
 * passes from the pool to whoever asked for it, nobody listens, and Node.js would end the process.
 */
export class LastingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
