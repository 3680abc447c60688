/** The data segment of a frame: HJ 212-2017 6.3.1. */
export interface Message {
  /** 请求编码, `yyyyMMddHHmmsszzz`: names one exchange. */
  readonly qn: string;
  /** 系统编码. */
  readonly st: string;
  /** 命令编码. */
  readonly cn: string;
  /** 访问密码. */
  readonly pw: string;
  /** 设备唯一标识. */
  readonly mn: string;
  /** Bits 2 to 7 protocol version (1 = 2017), bit 1 split into packets, bit 0 wants an answer. */
  readonly flag: number;
  /** Fields of the data area (CP), for example `DataTime` and `a34004-Rtd`. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Returns the data segment of a message. `groups` are separated by `;`, fields within one by `,`. */
export function writeMessage(message: Omit<Message, 'fields'>, groups: readonly string[]): string {
  const { qn, st, cn, pw, mn, flag } = message;
  return `QN=${qn};ST=${st};CN=${cn};PW=${pw};MN=${mn};Flag=${flag};CP=&&${groups.join(';')}&&`;
}

/** Returns the message in a data segment, or null when it is not built like one. */
export function readMessage(segment: string): Message | null {
  const match = /^(.*);CP=&&(.*)&&$/s.exec(segment);
  if (!match) return null;
  const head = readFields(match[1] ?? '', /;/);
  const flag = Number(head.get('Flag') ?? Number.NaN);
  const [qn, st, cn, pw, mn] = ['QN', 'ST', 'CN', 'PW', 'MN'].map((name) => head.get(name));
  if (!qn || !st || !cn || !pw || !mn || !Number.isInteger(flag)) return null;
  return { qn, st, cn, pw, mn, flag, fields: readFields(match[2] ?? '', /[;,]/) };
}

function readFields(text: string, separator: RegExp): Map<string, string> {
  const fields = new Map<string, string>();
  for (const field of text.split(separator)) {
    const equals = field.indexOf('=');
    if (equals > 0) fields.set(field.slice(0, equals), field.slice(equals + 1));
  }
  return fields;
}
