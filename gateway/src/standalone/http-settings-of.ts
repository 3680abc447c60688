import { readFile } from 'node:fs/promises';
import { OneGridError } from '@onegrid/schema';
import type { HttpConfiguration, PersistedFile } from '../http/http-configuration';
import type { HttpSettings } from '../http/http-settings';
import { readPersistedOperations } from '../http/persisted/persisted-operations';
import { defaultUploadLimits } from '../uploads/upload-limits';

/**
 * Returns the HTTP settings that flags (with the environment behind them) and a configuration file make together: a flag wins, key by key.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the list of persisted operations cannot be read, or is wanted and not named
 */
export async function httpSettingsOf(
  flags: HttpConfiguration,
  file: HttpConfiguration = {},
): Promise<Partial<HttpSettings>> {
  const { persistedOperations, uploads, ...plain } = { ...file, ...flags };
  return {
    ...plain,
    // REDIS_URL is for all that needs a Redis: whoever names one for this alone, or none, means it
    ...(file.redisUrl !== undefined && { redisUrl: file.redisUrl }),
    persistedOperations: await persistedOf({ ...file.persistedOperations, ...persistedOperations }),
    uploads: uploads === null ? null : { ...defaultUploadLimits, ...file.uploads, ...uploads },
  };
}

async function persistedOf({ file, mode = file ? 'allow' : 'off' }: PersistedFile) {
  if (mode === 'off') return null;
  if (!file)
    throw invalid(`--persisted-mode ${mode} needs --persisted-operations, or a file in the configuration file`);
  return { mode, documents: readPersistedOperations(await readText(file)) };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw invalid(`${file} cannot be read`, cause);
  }
}

function invalid(message: string, cause?: unknown): OneGridError {
  return new OneGridError('CONFIGURATION_INVALID', { message, cause });
}
