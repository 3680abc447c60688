/**
 * Every reason for which the sandbox cannot run has one code here.
 * The audience is the person at the terminal: each sentence says what is wrong, the detail after it says where and what to do.
 */
const sentences = {
  PORT_TAKEN: 'A port is already in use. 端口已被占用。',
  PORT_NOT_ALLOWED: 'A port may not be opened by this user. 当前用户无权使用该端口。',
  DISK_FULL: 'The disk is full. 磁盘空间不足。',
  DATABASE_IN_USE: 'Another process is using this database. 数据库正被另一进程使用。',
  DATABASE_OTHER_VERSION: 'The data was written by another version of PostgreSQL. 数据由其他版本的 PostgreSQL 写入。',
  DATABASE_NOT_SUPPORTED: 'PostgreSQL cannot run here by itself. 本机无法运行内置 PostgreSQL。',
  OPTION_INVALID: 'An option is not right. 选项有误。',
  DISTRICT_DIFFERS: 'The data hold another district than the one asked for. 已有数据与所选规模不符。',
  DATABASE_NOT_EMPTY: 'The database holds schemas that are not a sample district. 数据库中已有其他数据。',
  DATABASE_UNUSABLE: 'The database cannot be started. 数据库无法启动。',
} as const;

export type SandboxErrorCode = keyof typeof sentences;

/** A failure with a stable code, told to the person who started the sandbox. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';

  /**
   * @param detail what was found, where, and what to do; may have several lines
   */
  constructor(
    readonly code: SandboxErrorCode,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${sentences[code]}\n${detail}`, options);
  }
}

/**
 * Returns the error itself when it has a code of ours, else the one that its system error code (`ENOSPC`, `EACCES` …) stands for.
 *
 * @param place directory that was being worked on
 */
export function asSandboxError(error: unknown, place: string): SandboxError {
  if (error instanceof SandboxError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  const isDiskFull = ['ENOSPC', 'EDQUOT'].includes(code);
  const isForbidden = ['EACCES', 'EPERM', 'EROFS'].includes(code);
  const advice = isForbidden ? '\nThis user may not write there: check who owns it.' : '';
  return new SandboxError(isDiskFull ? 'DISK_FULL' : 'DATABASE_UNUSABLE', `In ${place}. ${message}${advice}`, {
    cause: error,
  });
}
