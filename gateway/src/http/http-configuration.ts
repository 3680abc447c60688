import {
  flag,
  listOf,
  oneOf,
  orOff,
  type Read,
  redisUrl,
  refuse,
  section,
  text,
  wholeNumber,
} from '../configuration/read-values';
import type { UploadLimits } from '../uploads/upload-limits';
import type { HttpSettings } from './http-settings';
import type { PersistedOperations } from './persisted/persisted-operations';

/** Where the operations known beforehand are, and what they are for. */
export interface PersistedFile {
  readonly file?: string;
  /** `off` = the file is not read. Default `allow` with a file, else `off`. */
  readonly mode?: PersistedOperations['mode'] | 'off';
}

/** HTTP settings as somebody gives them, by flags or in a file: what is left out is for others to say. */
export interface HttpConfiguration extends Partial<Omit<HttpSettings, 'persistedOperations' | 'uploads'>> {
  readonly persistedOperations?: PersistedFile;
  /** Null = no files. */
  readonly uploads?: Partial<UploadLimits> | null;
}

const bytes = wholeNumber(0);

const origin: Read<string> = (value, key) =>
  typeof value === 'string' && isOrigin(value)
    ? value
    : refuse(key, 'an origin like https://portal.example, or * for all', value);

/** Reads the section `http` of a configuration file. */
export const readHttpConfiguration: Read<HttpConfiguration> = section<Required<HttpConfiguration>>({
  automaticPersistedQueries: flag,
  redisUrl: orOff(redisUrl),
  persistedOperations: section<Required<PersistedFile>>({ file: text, mode: oneOf('off', 'allow', 'only') }),
  maxBatchOperations: wholeNumber(0),
  compressFromCharacters: orOff(wholeNumber(0)),
  uploads: orOff(
    section<UploadLimits>({
      maxFiles: wholeNumber(1),
      maxFileBytes: bytes,
      maxTotalBytes: bytes,
      maxMemoryBytes: bytes,
    }),
  ),
  corsOrigins: listOf(origin),
  graphiql: flag,
});

/** Whether a text is `*` or an origin as a browser writes it, without a path: https://www.rfc-editor.org/rfc/rfc6454#section-6.2 */
export function isOrigin(text: string): boolean {
  return text === '*' || (URL.canParse(text) && new URL(text).origin === text);
}
