import { readFile } from 'node:fs/promises';
import { OneGridError } from '@onegrid/schema';
import type { HttpSettings } from '../http/http-settings';
import { type PersistedOperations, readPersistedOperations } from '../http/persisted/persisted-operations';
import { defaultUploadLimits } from '../uploads/upload-limits';

/** What the flags say about the HTTP door; what they leave out has its default. */
export interface HttpOptions extends Partial<Omit<HttpSettings, 'persistedOperations'>> {
  readonly persisted: { readonly file: string; readonly mode: PersistedOperations['mode'] } | null;
}

export const httpUsage = `
  --persisted-operations FILE  operations that are known beforehand 预置操作清单 (ONEGRID_PERSISTED_OPERATIONS)
  --persisted-mode MODE        off; allow: they may be sent by id; only: others are refused
                               清单模式 (ONEGRID_PERSISTED_MODE, default allow with a file, else off)
  --no-apq                     no automatic persisted queries 不自动保存查询
  --batching N                 most operations in one request 单次请求最多操作数 (ONEGRID_BATCHING, default off)
  --no-compression             answers are never compressed 不压缩响应
  --cors-origin LIST           origins of other sites that may ask, with commas; * = all
                               允许跨域的来源 (ONEGRID_CORS_ORIGINS, default none)
  --no-uploads                 no files 不接收文件
  --upload-files N             most files in one request 单次请求最多文件数 (ONEGRID_UPLOAD_FILES, default 10)
  --upload-file-mb N           largest file, MB 单个文件上限 (ONEGRID_UPLOAD_FILE_MB, default 100)
  --upload-total-mb N          all files of one request, MB 文件总量上限 (ONEGRID_UPLOAD_TOTAL_MB, default 100)
  --no-graphiql                no GraphiQL 不提供 GraphiQL
                               REDIS_URL: Redis that keeps automatic persisted queries 共享缓存`;

export const httpFlags = {
  'persisted-operations': { type: 'string' },
  'persisted-mode': { type: 'string' },
  'no-apq': { type: 'boolean' },
  batching: { type: 'string' },
  'no-compression': { type: 'boolean' },
  'cors-origin': { type: 'string', multiple: true },
  'no-uploads': { type: 'boolean' },
  'upload-files': { type: 'string' },
  'upload-file-mb': { type: 'string' },
  'upload-total-mb': { type: 'string' },
  'no-graphiql': { type: 'boolean' },
} as const;

type HttpValues = {
  readonly [name in keyof typeof httpFlags]?: (typeof httpFlags)[name] extends { multiple: true }
    ? string[]
    : (typeof httpFlags)[name]['type'] extends 'boolean'
      ? boolean
      : string;
};

const bytesInMb = 1024 * 1024;

/** @throws OneGridError CONFIGURATION_INVALID with the flag that is wrong */
export function readHttpOptions(values: HttpValues, environment: NodeJS.ProcessEnv): HttpOptions {
  const batching = values.batching ?? environment.ONEGRID_BATCHING;
  const origins = values['cors-origin'] ?? environment.ONEGRID_CORS_ORIGINS?.split(',') ?? [];
  return {
    persisted: readPersisted(values, environment),
    corsOrigins: readOrigins(origins),
    uploads: values['no-uploads'] ? null : readUploads(values, environment),
    ...(values['no-apq'] && { automaticPersistedQueries: false }),
    ...(batching !== undefined && { maxBatchOperations: wholeNumber('--batching', batching) }),
    ...(values['no-compression'] && { compressFromCharacters: null }),
    ...(values['no-graphiql'] && { graphiql: false }),
    ...(environment.REDIS_URL && { redisUrl: environment.REDIS_URL }),
  };
}

/** @throws OneGridError CONFIGURATION_INVALID when the list of persisted operations cannot be read */
export async function httpSettingsOf({ persisted, ...others }: HttpOptions): Promise<Partial<HttpSettings>> {
  if (persisted === null) return others;
  const { file, mode } = persisted;
  return { ...others, persistedOperations: { mode, documents: readPersistedOperations(await readText(file)) } };
}

function readPersisted(values: HttpValues, environment: NodeJS.ProcessEnv): HttpOptions['persisted'] {
  const file = values['persisted-operations'] ?? environment.ONEGRID_PERSISTED_OPERATIONS;
  const mode = values['persisted-mode'] ?? environment.ONEGRID_PERSISTED_MODE ?? (file ? 'allow' : 'off');
  if (mode === 'off') return null;
  if (mode !== 'allow' && mode !== 'only') throw invalid(`--persisted-mode must be off, allow or only, not "${mode}"`);
  if (!file) throw invalid(`--persisted-mode ${mode} needs --persisted-operations`);
  return { file, mode };
}

function readUploads(values: HttpValues, environment: NodeJS.ProcessEnv): HttpSettings['uploads'] {
  const files = values['upload-files'] ?? environment.ONEGRID_UPLOAD_FILES;
  const fileMb = values['upload-file-mb'] ?? environment.ONEGRID_UPLOAD_FILE_MB;
  const totalMb = values['upload-total-mb'] ?? environment.ONEGRID_UPLOAD_TOTAL_MB;
  return {
    ...defaultUploadLimits,
    ...(files !== undefined && { maxFiles: wholeNumber('--upload-files', files) }),
    ...(fileMb !== undefined && { maxFileBytes: wholeNumber('--upload-file-mb', fileMb) * bytesInMb }),
    ...(totalMb !== undefined && { maxTotalBytes: wholeNumber('--upload-total-mb', totalMb) * bytesInMb }),
  };
}

/** An origin as a browser writes it, without a path: https://www.rfc-editor.org/rfc/rfc6454#section-6.2 */
function readOrigins(lists: readonly string[]): readonly string[] {
  const origins = lists.flatMap((each) => each.split(',')).map((each) => each.trim());
  for (const origin of origins)
    if (origin !== '*' && !(URL.canParse(origin) && new URL(origin).origin === origin))
      throw invalid(`--cors-origin must be origins like https://portal.example, not "${origin}"`);
  return origins;
}

function wholeNumber(flag: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= 0) return value;
  throw invalid(`${flag} must be a whole number, not "${text}"`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: `${file} cannot be read`, cause });
  }
}

function invalid(message: string): OneGridError {
  return new OneGridError('CONFIGURATION_INVALID', { message });
}
