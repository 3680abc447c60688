import { channel } from 'node:diagnostics_channel';
import { decode } from 'iconv-lite';

interface Message {
  readonly request: {
    readonly origin: string;
    readonly method: string;
    readonly path: string;
    readonly headers: unknown;
    readonly body: Buffer | string | null;
  };
}

/** What a platform was sent: `POST /path`, without the query, and the fields of the body. */
export interface Sent {
  readonly address: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Records every request that this process makes to the origins, with its body, until `stop` is called. */
export function recordBodies(origins: readonly string[]): { readonly sent: Sent[]; stop(): void } {
  const sent: Sent[] = [];
  const created = channel('undici:request:create');
  const listen = (message: unknown) => {
    const { request } = message as Message;
    if (!origins.includes(String(request.origin))) return;
    const address = `${request.method} ${request.path.split('?')[0]}`;
    sent.push({ address, fields: request.body === null ? {} : readFields(Buffer.from(request.body).toString()) });
  };
  created.subscribe(listen);
  return { sent, stop: () => created.unsubscribe(listen) };
}

/** JSON, numbers of more than 15 digits as text; or a form, whose one field `data` is JSON in GB 18030. */
function readFields(body: string): Readonly<Record<string, unknown>> {
  if (body.startsWith('{')) return JSON.parse(body.replace(/:(\d{16,})([,}])/g, ':"$1"$2')) as Record<string, unknown>;
  if (!body.startsWith('data=')) return Object.fromEntries(new URLSearchParams(body));
  const bytes = Buffer.from(body.slice('data='.length).replace(/%([0-9A-F]{2})|./g, toHex), 'hex');
  return JSON.parse(decode(bytes, 'gb18030')) as Record<string, unknown>;
}

function toHex(character: string, escaped: string | undefined): string {
  return escaped ?? Buffer.from(character).toString('hex');
}
