import { OneGridError } from '@onegrid/schema';
import { type HttpConfiguration, isOrigin, type PersistedFile } from '../http/http-configuration';
import type { UploadLimits } from '../uploads/upload-limits';

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

/**
 * Returns what flags and environment say about the HTTP door, and nothing that they leave out.
 *
 * @throws OneGridError CONFIGURATION_INVALID with the flag that is wrong
 */
export function readHttpOptions(values: HttpValues, environment: NodeJS.ProcessEnv): HttpConfiguration {
  const batching = values.batching ?? environment.ONEGRID_BATCHING;
  const origins = values['cors-origin'] ?? environment.ONEGRID_CORS_ORIGINS?.split(',');
  const persistedOperations = readPersisted(values, environment);
  const uploads = values['no-uploads'] ? null : readUploads(values, environment);
  return {
    ...(persistedOperations && { persistedOperations }),
    ...(origins && { corsOrigins: readOrigins(origins) }),
    ...(uploads !== undefined && { uploads }),
    ...(values['no-apq'] && { automaticPersistedQueries: false }),
    ...(batching !== undefined && { maxBatchOperations: wholeNumber('--batching', batching) }),
    ...(values['no-compression'] && { compressFromCharacters: null }),
    ...(values['no-graphiql'] && { graphiql: false }),
    ...(environment.REDIS_URL && { redisUrl: environment.REDIS_URL }),
  };
}

function readPersisted(values: HttpValues, environment: NodeJS.ProcessEnv): PersistedFile | undefined {
  const file = values['persisted-operations'] ?? environment.ONEGRID_PERSISTED_OPERATIONS;
  const mode = values['persisted-mode'] ?? environment.ONEGRID_PERSISTED_MODE;
  if (mode !== undefined && mode !== 'off' && mode !== 'allow' && mode !== 'only')
    throw invalid(`--persisted-mode must be off, allow or only, not "${mode}"`);
  return file || mode ? { ...(file && { file }), ...(mode && { mode }) } : undefined;
}

function readUploads(values: HttpValues, environment: NodeJS.ProcessEnv): Partial<UploadLimits> | undefined {
  const files = values['upload-files'] ?? environment.ONEGRID_UPLOAD_FILES;
  const fileMb = values['upload-file-mb'] ?? environment.ONEGRID_UPLOAD_FILE_MB;
  const totalMb = values['upload-total-mb'] ?? environment.ONEGRID_UPLOAD_TOTAL_MB;
  const limits = {
    ...(files !== undefined && { maxFiles: wholeNumber('--upload-files', files) }),
    ...(fileMb !== undefined && { maxFileBytes: wholeNumber('--upload-file-mb', fileMb) * bytesInMb }),
    ...(totalMb !== undefined && { maxTotalBytes: wholeNumber('--upload-total-mb', totalMb) * bytesInMb }),
  };
  return Object.keys(limits).length > 0 ? limits : undefined;
}

function readOrigins(lists: readonly string[]): readonly string[] {
  const origins = lists.flatMap((each) => each.split(',')).map((each) => each.trim());
  for (const origin of origins)
    if (!isOrigin(origin)) throw invalid(`--cors-origin must be origins like https://portal.example, not "${origin}"`);
  return origins;
}

function wholeNumber(flag: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= 0) return value;
  throw invalid(`${flag} must be a whole number, not "${text}"`);
}

function invalid(message: string): OneGridError {
  return new OneGridError('CONFIGURATION_INVALID', { message });
}
