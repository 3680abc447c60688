import { AveragingPeriod } from '../graph/averaging-period';

/** One column of HJ 633-2012 Table 1: concentrations at the steps of the index. */
export interface Indicator {
  /** Factor of HJ 212-2017. */
  readonly factorCode: string;
  readonly averaging: AveragingPeriod;
  /** Concentrations at `indexSteps`, in the factor's unit; a short list = not computed beyond its end (notes 2 and 3 of the table). */
  readonly concentrations: readonly number[];
}

/** Values of the individual index (IAQI) at the breakpoints. */
export const indexSteps = [0, 50, 100, 150, 200, 300, 400, 500] as const;

/** The indicators of a real-time report, in the order of the table: HJ 633-2012, Table 1. */
export const indicators: readonly Indicator[] = [
  { factorCode: 'a21026', averaging: AveragingPeriod.HOUR, concentrations: [0, 150, 500, 650, 800] },
  { factorCode: 'a21004', averaging: AveragingPeriod.HOUR, concentrations: [0, 100, 200, 700, 1200, 2340, 3090, 3840] },
  { factorCode: 'a34002', averaging: AveragingPeriod.DAY, concentrations: [0, 50, 150, 250, 350, 420, 500, 600] },
  { factorCode: 'a21005', averaging: AveragingPeriod.HOUR, concentrations: [0, 5, 10, 35, 60, 90, 120, 150] },
  { factorCode: 'a05024', averaging: AveragingPeriod.HOUR, concentrations: [0, 160, 200, 300, 400, 800, 1000, 1200] },
  { factorCode: 'a05024', averaging: AveragingPeriod.EIGHT_HOURS, concentrations: [0, 100, 160, 215, 265, 800] },
  { factorCode: 'a34004', averaging: AveragingPeriod.DAY, concentrations: [0, 35, 75, 115, 150, 250, 350, 500] },
];

/** Hours of each period, and how many of them must be valid: GB 3095-2012, Table 4. */
export const periods: Readonly<Record<AveragingPeriod, { readonly hours: number; readonly leastValidHours: number }>> =
  {
    HOUR: { hours: 1, leastValidHours: 1 },
    EIGHT_HOURS: { hours: 8, leastValidHours: 6 },
    DAY: { hours: 24, leastValidHours: 20 },
  };
