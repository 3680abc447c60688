import { isError, OneGridError } from '@onegrid/schema';
import { GraphQLError } from 'graphql';

/** What the system says when a port cannot be had. */
const portReasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there 已被其他程序占用',
  EACCES: 'more rights are needed 权限不足',
  EADDRNOTAVAIL: 'this machine has no such address 本机没有该地址',
};

/**
 * Returns in one line what went wrong at the start and why, for whoever started the program. It may quote the command line and files that were named there; no
 * request has come yet.
 */
export function failureText(failure: unknown): string {
  if (!isError(failure)) return String(failure);
  const refused = portText(failure);
  if (refused) return refused;
  const why = failure instanceof OneGridError ? reasonOf(failure.cause) : null;
  return why ? `${failure.message}: ${why}` : failure.message;
}

/** Returns what a program prints before it ends: the code, what went wrong, and where the options are listed. */
export function lastWords(failure: unknown, program: string): string {
  const isPort = isError(failure) && portText(failure) !== null;
  const code = failure instanceof OneGridError ? failure.code : isPort ? 'CONFIGURATION_INVALID' : null;
  if (code === null) return `${String(failure)}\n`;
  const help = code === 'CONFIGURATION_INVALID' ? `\n${program} --help lists the options 查看选项\n` : '';
  return `${code}: ${failureText(failure)}\n${help}`;
}

function portText(failure: Error): string | null {
  if (!('syscall' in failure) || (failure.syscall !== 'listen' && failure.syscall !== 'bind')) return null;
  const { code, address, port } = failure as NodeJS.ErrnoException & {
    readonly address?: string;
    readonly port?: number;
  };
  const reason = portReasons[code ?? ''] ?? code;
  return `Cannot listen at ${address ?? ''}${port ? `:${port}` : ''}: ${reason}`;
}

function reasonOf(cause: unknown): string | null {
  if (typeof cause === 'string') return cause;
  if (!isError(cause)) return null;
  const [at] = cause instanceof GraphQLError ? (cause.locations ?? []) : [];
  const words = cause.message || ('code' in cause ? String(cause.code) : cause.name);
  // fetch hides the reason in a cause of its own
  const further = cause.cause === undefined ? null : reasonOf(cause.cause);
  return `${words}${at ? ` (line ${at.line}, column ${at.column})` : ''}${further ? `: ${further}` : ''}`;
}
