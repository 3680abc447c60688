import { channel } from 'node:diagnostics_channel';

interface Message {
  readonly request: { readonly origin: string; readonly method: string; readonly path: string };
}

/** Records what undici sends to one origin, as `METHOD /path` without the query, until `stop` is called. */
export function recordRequests(origin: string): { readonly sent: string[]; stop(): void } {
  const sent: string[] = [];
  const created = channel('undici:request:create');
  const listen = (message: unknown) => {
    const { request } = message as Message;
    if (String(request.origin) === origin) sent.push(`${request.method} ${request.path.split('?')[0]}`);
  };
  created.subscribe(listen);
  return { sent, stop: () => created.unsubscribe(listen) };
}
