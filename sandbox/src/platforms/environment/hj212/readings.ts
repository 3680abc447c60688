import { type Averaging, averagings } from '../averaging';
import { instantOfCompact } from '../local-time';
import type { Message } from './message';

/** One factor's value in an upload. */
export interface Reading {
  readonly factorCode: string;
  readonly value: number;
  /** 数据标记: N normal, F stopped, M maintenance, S set by hand, D fault, C calibration, T over range, B no communication. */
  readonly flag: string;
  /** Null for single readings. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface Upload {
  readonly averaging: Averaging;
  /** Start of the period, or the instant of single readings. */
  readonly timeMs: number;
  readonly readings: readonly Reading[];
}

/** Returns what a 2011, 2051, 2061 or 2031 message uploads; null when it is another command or its DataTime cannot be read. */
export function readUpload(message: Message): Upload | null {
  const averaging = averagings.find(({ command }) => command === message.cn);
  const timeMs = instantOfCompact(message.fields.get('DataTime') ?? '');
  if (!averaging || timeMs === null) return null;
  const suffix = `-${averaging.field}`;
  const codes = [...message.fields.keys()].filter((name) => name.endsWith(suffix));
  const readings = codes.flatMap((name) => {
    const factorCode = name.slice(0, -suffix.length);
    const value = numberOf(message, name);
    return value === null
      ? []
      : {
          factorCode,
          value,
          flag: message.fields.get(`${factorCode}-Flag`) ?? 'N',
          minimum: numberOf(message, `${factorCode}-Min`),
          maximum: numberOf(message, `${factorCode}-Max`),
        };
  });
  return { averaging, timeMs, readings };
}

function numberOf(message: Message, name: string): number | null {
  const text = message.fields.get(name);
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
