/**
 * Every failure of OneGrid has one code here. `docs/errors.md` is written from this table.
 *
 * audience `client`: the message is built from client data only and may be shown to a person.
 * audience `internal`: the client sees the code and a neutral sentence; the cause goes to the log.
 */
export type Audience = 'client' | 'internal';

export interface ErrorKind {
  readonly audience: Audience;
  /** HTTP status of a request that fails as a whole with this code. */
  readonly status: number;
  readonly sentence: string;
  readonly since: string;
}

const kinds = {
  UNAUTHENTICATED: { audience: 'client', status: 401, sentence: 'Sign in first. 请先登录。', since: '0.1' },
  FORBIDDEN: {
    audience: 'client',
    status: 403,
    sentence: 'Your account may not do this. 无权执行此操作。',
    since: '0.1',
  },
  UNSIGNED_CALL: {
    audience: 'client',
    status: 401,
    sentence: 'A subgraph answers only calls signed by the gateway. 子图只接受网关签名的调用。',
    since: '0.1',
  },
  BODY_TOO_LARGE: {
    audience: 'client',
    status: 413,
    sentence: 'The request is larger than the gateway takes. 请求过大。',
    since: '0.1',
  },
  OPERATION_TOO_LARGE: {
    audience: 'client',
    status: 400,
    sentence: 'The operation is larger than the gateway takes. 查询超出限制。',
    since: '0.1',
  },
  COST_TOO_HIGH: {
    audience: 'client',
    status: 400,
    sentence: 'The operation costs more than is allowed. 查询开销超出上限。',
    since: '0.1',
  },
  GATEWAY_BUSY: {
    audience: 'client',
    status: 503,
    sentence: 'The gateway has too much to do; try again. 网关繁忙，请稍后再试。',
    since: '0.1',
  },
  BAD_INPUT: {
    audience: 'client',
    status: 200,
    sentence: 'A field of the input is not right. 输入有误。',
    since: '0.1',
  },
  UNKNOWN_GRID: { audience: 'client', status: 200, sentence: 'No grid has this code. 网格不存在。', since: '0.1' },
  UNKNOWN_SUBJECT: {
    audience: 'client',
    status: 200,
    sentence: 'Nothing is known under this id. 对象不存在。',
    since: '0.1',
  },
  UNKNOWN_ATTACHMENT: {
    audience: 'client',
    status: 200,
    sentence: 'Nothing has been uploaded under this id, or it is kept no longer. 附件不存在或已清理。',
    since: '0.1',
  },
  NOT_YOUR_ATTACHMENT: {
    audience: 'client',
    status: 200,
    sentence: 'Somebody else has uploaded this; upload it yourself. 该附件由他人上传。',
    since: '0.1',
  },
  ATTACHMENT_TYPE_NOT_TAKEN: {
    audience: 'client',
    status: 200,
    sentence: 'This is no JPEG and no PNG. 仅支持 JPEG、PNG 照片。',
    since: '0.1',
  },
  ATTACHMENT_TOO_LARGE: {
    audience: 'client',
    status: 200,
    sentence: 'The photo is larger than is kept. 照片过大。',
    since: '0.1',
  },
  TOO_MANY_ATTACHMENTS: {
    audience: 'client',
    status: 200,
    sentence: 'An entry has at most 5 photos. 照片最多 5 张。',
    since: '0.1',
  },
  NOT_YOUR_GRID: {
    audience: 'client',
    status: 200,
    sentence: 'This grid is not among yours. 不属于您负责的网格。',
    since: '0.1',
  },
  INVALID_RESIDENT_ID: {
    audience: 'client',
    status: 200,
    sentence: 'The resident id number is not valid (GB 11643). 公民身份号码校验不通过。',
    since: '0.1',
  },
  FUTURE_DATE: {
    audience: 'client',
    status: 200,
    sentence: 'A date lies in the future. 日期不能晚于现在。',
    since: '0.1',
  },
  IDEMPOTENCY_KEY_REUSED: {
    audience: 'client',
    status: 200,
    sentence: 'The idempotency key was used with another payload. 幂等键已用于其他内容。',
    since: '0.1',
  },
  IDEMPOTENCY_IN_FLIGHT: {
    audience: 'client',
    status: 200,
    sentence:
      'A request with this idempotency key is still being recorded; send it again. 相同幂等键的请求正在处理，请重试。',
    since: '0.1',
  },
  ENTRY_NOT_CURRENT: {
    audience: 'client',
    status: 200,
    sentence: 'The entry was corrected or withdrawn already; change the current one. 该录入已被更正或撤回。',
    since: '0.1',
  },
  PLATFORM_UNAVAILABLE: {
    audience: 'client',
    status: 200,
    sentence: 'The platform behind this field does not answer now. 平台暂时不可用。',
    since: '0.1',
  },
  PLATFORM_ANSWER_UNREADABLE: {
    audience: 'internal',
    status: 200,
    sentence: 'The platform answered something that cannot be read. 平台返回内容无法识别。',
    since: '0.1',
  },
  PLATFORM_REFUSED: {
    audience: 'client',
    status: 200,
    sentence: 'The platform refused the request. 平台拒绝了请求。',
    since: '0.1',
  },
  CHANGE_BY_HAND: {
    audience: 'client',
    status: 200,
    sentence: 'The platform lets this record be changed by its own people only. 该记录只能在平台上手工更改。',
    since: '0.1',
  },
  PLATFORM_SESSION_EXPIRED: {
    audience: 'internal',
    status: 200,
    sentence: 'The platform session ended while it was in use. 平台会话已过期。',
    since: '0.1',
  },
  DELIVERY_IN_DOUBT: {
    audience: 'client',
    status: 200,
    sentence: 'It is not yet known whether the platform kept the delivery. 投递结果待确认。',
    since: '0.1',
  },
  UNKNOWN_CODE: {
    audience: 'client',
    status: 200,
    sentence: 'A code has no counterpart on the platform. 代码在目标平台没有对应项。',
    since: '0.1',
  },
  COMPOSITION_FAILED: {
    audience: 'internal',
    status: 500,
    sentence: 'The subgraphs do not compose to one supergraph. 子图无法组合。',
    since: '0.1',
  },
  CONDITION_INVALID: {
    audience: 'internal',
    status: 500,
    sentence: 'A condition of an @accepts directive cannot be read. @accepts 条件有误。',
    since: '0.1',
  },
  SUBGRAPH_UNAVAILABLE: {
    audience: 'client',
    status: 200,
    sentence: 'A part of the graph does not answer now. 部分数据暂时不可用。',
    since: '0.1',
  },
  SUBGRAPH_OVERLOADED: {
    audience: 'client',
    status: 200,
    sentence: 'A part of the graph has too much to do now; try again. 部分数据请求过多，请稍后重试。',
    since: '0.1',
  },
  SUBSCRIPTION_SOURCE_LOST: {
    audience: 'client',
    status: 200,
    sentence: 'The source of this subscription has died and cannot be had again. 订阅来源已中断，无法恢复。',
    since: '0.1',
  },
  SUBSCRIPTION_TOO_SLOW: {
    audience: 'client',
    status: 200,
    sentence: 'The client takes events too slowly; the subscription has ended. 客户端接收过慢，订阅已结束。',
    since: '0.1',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    audience: 'client',
    status: 429,
    sentence: 'Too many subscriptions at the same time. 同时订阅过多。',
    since: '0.1',
  },
  CONFIGURATION_INVALID: {
    audience: 'internal',
    status: 500,
    sentence: 'A setting is missing or wrong. 配置有误。',
    since: '0.1',
  },
  OPERATION_NOT_PLANNED: {
    audience: 'internal',
    status: 200,
    sentence: 'This operation is valid, but the planner fails over it; write it otherwise. 无法为此操作生成查询计划。',
    since: '0.1',
  },
  INTERNAL: {
    audience: 'internal',
    status: 500,
    sentence: 'Something went wrong on our side. 系统内部错误。',
    since: '0.1',
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof kinds;

/** The table itself, code by code. */
export const errorKinds: Readonly<Record<ErrorCode, ErrorKind>> = kinds;

export interface ErrorDetails {
  /** What was received or where, for the client. Never a cause, a stack or another person's data. */
  readonly message?: string;
  /** Path of the input field that is wrong, for example `newTenants.0.idNumber`. */
  readonly field?: string;
  /** Goes to the log only. */
  readonly cause?: unknown;
}

/** A failure with a code of the table. `extensions` is what a GraphQL error shows of it. */
export class OneGridError extends Error {
  readonly code: ErrorCode;
  readonly field?: string;
  readonly extensions: { readonly code: ErrorCode; readonly field?: string };

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(details.message ?? kinds[code].sentence, { cause: details.cause });
    this.name = 'OneGridError';
    this.code = code;
    this.field = details.field;
    this.extensions = details.field === undefined ? { code } : { code, field: details.field };
  }

  get audience(): Audience {
    return kinds[this.code].audience;
  }
}

/** Throws when the caller gave something wrong; the message says what was received. */
export function assertUsage(condition: unknown, message: string): asserts condition {
  if (!condition) throw new OneGridError('BAD_INPUT', { message });
}

/** Throws when we broke our own promise; the message says what was received and goes to the log. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new OneGridError('INTERNAL', { cause: message });
}
