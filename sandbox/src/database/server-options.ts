export interface ServerOptions {
  readonly cluster: string;
  readonly port: number;
  /** false: a crash may lose or break data; for tests. */
  readonly durable: boolean;
}

/** Returns the arguments of `postgres`. Only 127.0.0.1 is listened on, by address: not every /etc/hosts knows `localhost`. */
export function serverArguments({ cluster, port, durable }: ServerOptions): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
