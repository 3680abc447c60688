import type { PlatformReport, PlatformState } from '@onegrid/schema';

const severity: Readonly<Record<PlatformState, number>> = { LIVE: 0, STALE: 1, DOWN: 2 };

/** Gathers, within one call, how platforms stood; the worst state of a platform wins, and the oldest moment. */
export class PlatformReports {
  readonly #reports = new Map<string, PlatformReport>();

  add(report: PlatformReport): void {
    const known = this.#reports.get(report.name);
    this.#reports.set(report.name, known ? worse(known, report) : report);
  }

  list(): readonly PlatformReport[] {
    return [...this.#reports.values()];
  }
}

function worse(a: PlatformReport, b: PlatformReport): PlatformReport {
  const worst = severity[b.state] > severity[a.state] ? b : a;
  const moments = [a.asOf, b.asOf].filter((moment): moment is string => moment !== null).sort();
  return { ...worst, asOf: moments[0] ?? null };
}
