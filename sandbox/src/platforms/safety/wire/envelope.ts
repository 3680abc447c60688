/** The answer of every route, with HTTP status 200 whatever happened. */
export interface Envelope {
  readonly code: string;
  readonly msg: string;
  readonly result: unknown;
}

/** A refusal by the platform, turned into an envelope by the server's error handler. */
export class Refusal extends Error {
  constructor(
    readonly code: '0400' | '0401' | '0402' | '0404' | '0409' | '0413',
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

export function success(result: unknown, msg = '成功'): Envelope {
  return { code: '0000', msg, result };
}

/** Nothing was found: a code of its own, and no list at all. */
export function noData(): Envelope {
  return { code: '0201', msg: '暂无数据', result: null };
}

/** Returns the list when it has something, "no data" otherwise. */
export function list(rows: readonly unknown[]): Envelope {
  return rows.length === 0 ? noData() : success(rows);
}

export interface Paging {
  readonly pageNo: number;
  readonly pageSize: number;
}

/** Returns one page in the list style of the platform, or "no data". */
export function page(records: readonly unknown[], total: number, { pageNo, pageSize }: Paging): Envelope {
  if (total === 0) return noData();
  return success({ records, total, size: pageSize, current: pageNo, pages: Math.ceil(total / pageSize) });
}

/** Parameters of every paged route, as JSON schema properties. */
export const pagingSchema = {
  pageNo: { type: 'integer', minimum: 1, default: 1 },
  pageSize: { type: 'integer', minimum: 1, maximum: 200, default: 10 },
} as const;
