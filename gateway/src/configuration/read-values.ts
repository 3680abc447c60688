import { OneGridError } from '@onegrid/schema';

/**
 * Returns a value of a configuration file as what it is meant to be.
 *
 * @param key where it stands, for example `subgraphs.urban.timeoutMs`
 * @throws OneGridError CONFIGURATION_INVALID with the key, what is wanted and what was received
 */
export type Read<T> = (value: unknown, key: string) => T;

/** A whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number = Number.MAX_SAFE_INTEGER): Read<number> {
  const wanted = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  return (value, key) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : refuse(key, `a whole number ${wanted}`, value);
}

/** A share: more than 0, at most 1. */
export const share: Read<number> = (value, key) =>
  typeof value === 'number' && value > 0 && value <= 1 ? value : refuse(key, 'a number above 0 and up to 1', value);

export const flag: Read<boolean> = (value, key) =>
  typeof value === 'boolean' ? value : refuse(key, 'true or false', value);

export const text: Read<string> = (value, key) =>
  typeof value === 'string' && value !== '' ? value : refuse(key, 'text', value);

/** An absolute http or https address. */
export const httpUrl: Read<string> = (value, key) =>
  typeof value === 'string' && URL.canParse(value) && /^https?:\/\//.test(value)
    ? value
    : refuse(key, 'an http or https address', value);

/** Where a Redis is. */
export const redisUrl: Read<string> = (value, key) =>
  typeof value === 'string' && /^rediss?:\/\//.test(value) ? value : refuse(key, 'a redis or rediss address', value);

export function oneOf<T extends string>(...choices: readonly T[]): Read<T> {
  return (value, key) =>
    choices.includes(value as T) ? (value as T) : refuse(key, `one of ${choices.join(', ')}`, value);
}

export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value, key) =>
    Array.isArray(value) ? value.map((each, index) => read(each, `${key}.${index}`)) : refuse(key, 'a list', value);
}

/** `false` switches a thing off: null. */
export function orOff<T>(read: Read<T>): Read<T | null> {
  return (value, key) => (value === false ? null : read(value, key));
}

/** An object with only these keys, each of them optional. */
export function section<T extends object>(keys: { readonly [K in keyof T]-?: Read<T[K]> }): Read<Partial<T>> {
  return (value, key) => {
    const values: Partial<T> = {};
    for (const [name, given] of entriesOf(value, key)) {
      const at = key === '' ? name : `${key}.${name}`;
      if (!Object.hasOwn(keys, name)) throw invalid(`${at} is not known; known are ${Object.keys(keys).join(', ')}`);
      const known = name as keyof T;
      values[known] = keys[known](given, at);
    }
    return values;
  };
}

/** An object whose keys are names of any kind. */
export function byName<T>(read: Read<T>): Read<Readonly<Record<string, T>>> {
  return (value, key) =>
    Object.fromEntries(entriesOf(value, key).map(([name, each]) => [name, read(each, `${key}.${name}`)]));
}

/** Throws: this key holds something else than what is wanted. */
export function refuse(key: string, wanted: string, received: unknown): never {
  throw invalid(`${key} must be ${wanted}, not ${JSON.stringify(received)}`);
}

function entriesOf(value: unknown, key: string): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : refuse(key || 'the file', 'an object', value);
}

function invalid(message: string): OneGridError {
  return new OneGridError('CONFIGURATION_INVALID', { message: `Configuration: ${message}` });
}
