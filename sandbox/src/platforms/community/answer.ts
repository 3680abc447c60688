import { LosslessNumber, stringify } from 'lossless-json';

/** What the platform's code table knows: it stands in the body, HTTP says 200 always. */
export class BusinessError extends Error {
  constructor(
    readonly code: 401 | 404 | 500,
    message: string,
  ) {
    super(message);
    this.name = 'BusinessError';
  }
}

/** Returns the answer to a page query. */
export const page = (rows: readonly object[], total: number) => ({ total, rows, code: 200, msg: '查询成功' });

/** Returns the answer to everything else that went well. */
export const success = (data?: unknown) => ({ msg: '操作成功', code: 200, ...(data === undefined ? {} : { data }) });

/** Returns a 64-bit id as the JSON number that this family of platforms writes. */
export const idNumber = (id: string) => new LosslessNumber(id);

/** Returns an answer as the platform writes it: UTF-8 JSON in which ids keep every digit. */
export const writeAnswer = (answer: unknown): string => stringify(answer) ?? '';
