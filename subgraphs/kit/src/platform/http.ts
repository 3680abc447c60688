import { errors, FormData, Pool } from 'undici';
import { tracePlatform } from '../tracing/continue-traces';
import { unavailable } from './failure';

/** A form that brings its own content type. */
export type PlatformForm = FormData;

export interface PlatformRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Begins with `/`; must be encoded already. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | PlatformForm;
  /** Milliseconds for the whole answer; the platform's default when left out. */
  readonly timeoutMs?: number;
}

export interface PlatformResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

export interface PlatformHttp {
  /** @throws PlatformFailure PLATFORM_UNAVAILABLE when there is no whole answer in time */
  request(request: PlatformRequest): Promise<PlatformResponse>;
  close(): Promise<void>;
}

const defaultTimeoutMs = 5_000;
const connectTimeoutMs = 2_000;
const defaultConnections = 16;
const maxAnswerBytes = 32 * 1024 * 1024;

/** Codes of failures before a byte of the request can have been read by the platform. */
const neverReached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** Returns a platform's HTTP connection pool with keep-alive. Status codes are the caller's to judge. */
export function createPlatformHttp(options: {
  readonly platform: string;
  readonly baseUrl: string;
  readonly timeoutMs?: number;
  readonly connections?: number;
}): PlatformHttp {
  const { platform, baseUrl, timeoutMs = defaultTimeoutMs, connections = defaultConnections } = options;
  const base = new URL(baseUrl);
  const pool = new Pool(base.origin, {
    connections,
    connect: { timeout: connectTimeoutMs },
    maxResponseSize: maxAnswerBytes,
  });
  const prefix = base.pathname.replace(/\/$/, '');
  return {
    request: (request) => tracePlatform(platform, request.method, () => send(request)),
    close: () => pool.destroy(),
  };

  async function send(request: PlatformRequest): Promise<PlatformResponse> {
    const signal = AbortSignal.timeout(request.timeoutMs ?? timeoutMs);
    try {
      const { statusCode, headers, body } = await pool.request({
        method: request.method,
        path: prefix + request.path,
        query: request.query,
        headers: request.headers,
        body: request.body,
        signal,
      });
      return { status: statusCode, headers, bytes: Buffer.from(await body.arrayBuffer()) };
    } catch (cause) {
      throw unavailable(platform, mayHaveReached(cause), cause);
    }
  }
}

function mayHaveReached(cause: unknown): boolean {
  if (cause instanceof errors.ConnectTimeoutError) return false;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (cause instanceof AggregateError) return cause.errors.some(mayHaveReached);
  return !neverReached.has(code);
}

/** Returns a form with files, and texts in UTF-8 (RFC 7578). */
export function formWithFiles(
  fields: Readonly<Record<string, string>>,
  files: readonly {
    readonly field: string;
    readonly fileName: string;
    readonly mediaType: string;
    readonly bytes: Buffer;
  }[],
): PlatformForm {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const { field, fileName, mediaType, bytes } of files)
    form.append(field, new Blob([Uint8Array.from(bytes)], { type: mediaType }), fileName);
  return form;
}
