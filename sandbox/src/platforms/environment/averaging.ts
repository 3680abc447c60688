/** What one upload command (CN) of HJ 212-2017 carries: single readings or averages over a period, and the field of the reading. */
export interface Averaging {
  readonly command: '2011' | '2051' | '2061' | '2031';
  readonly name: string;
  /** 0 = a single reading. */
  readonly periodMs: number;
  /** Suffix of the factor code in the data area. */
  readonly field: 'Rtd' | 'Avg';
  /** How long the platform keeps these. */
  readonly keptDays: number;
}

const minuteMs = 60_000;

export const averagings: readonly Averaging[] = [
  { command: '2011', name: '实时值', periodMs: 0, field: 'Rtd', keptDays: 2 },
  { command: '2051', name: '十分钟均值', periodMs: 10 * minuteMs, field: 'Avg', keptDays: 7 },
  { command: '2061', name: '小时均值', periodMs: 60 * minuteMs, field: 'Avg', keptDays: 92 },
  { command: '2031', name: '日均值', periodMs: 24 * 60 * minuteMs, field: 'Avg', keptDays: 366 },
];
