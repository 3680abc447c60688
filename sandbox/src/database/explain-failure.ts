import { SandboxError, type SandboxErrorCode } from '../errors';

// first that matches the server's or initdb's own words (LC_ALL=C: always English)
const causes: readonly { words: RegExp; code: SandboxErrorCode; advice: string }[] = [
  {
    words: /No space left on device|Disk quota exceeded/,
    code: 'DISK_FULL',
    advice: 'Free some space and start again.',
  },
  {
    words: /Address already in use|could not create any TCP\/IP sockets/,
    code: 'PORT_TAKEN',
    advice: 'Choose another port for the database.',
  },
  {
    words: /lock file .* already exists|pre-existing shared memory block/,
    code: 'DATABASE_IN_USE',
    advice: 'Another server runs on this directory. Stop it and start again.',
  },
  {
    words: /Permission denied|Operation not permitted/,
    code: 'DATABASE_UNUSABLE',
    advice: 'The server may not use its files. Check who owns them.',
  },
];

const shownLines = 15;

/**
 * Returns the error that the last words of `postgres` or `initdb` stand for.
 *
 * @param directory where it happened
 */
export function explainFailure(output: string, directory: string): SandboxError {
  const cause = causes.find(({ words }) => words.test(output));
  const lastLines = output.trim().split('\n').slice(-shownLines).join('\n');
  return new SandboxError(
    cause?.code ?? 'DATABASE_UNUSABLE',
    `In ${directory}. ${cause?.advice ?? 'The server said why:'}\n${lastLines}`,
  );
}
