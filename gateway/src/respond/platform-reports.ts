import type { PlatformReport, PlatformState } from '@onegrid/schema';

const badness: Readonly<Record<PlatformState, number>> = { LIVE: 0, STALE: 1, DOWN: 2 };

/** Gathers what the subgraphs of one request say about platforms: one line per platform, with its worst state and its oldest fact. */
export class PlatformReports {
  /** By name; null = none yet. */
  #reports: Map<string, PlatformReport> | null = null;

  add(reports: readonly PlatformReport[]): void {
    if (reports.length === 0) return;
    this.#reports ??= new Map();
    for (const report of reports) {
      const known = this.#reports.get(report.name);
      this.#reports.set(report.name, known ? worst(known, report) : report);
    }
  }

  /** Every platform that was asked, by name. */
  list(): PlatformReport[] {
    if (this.#reports === null) return [];
    return [...this.#reports.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

function worst(a: PlatformReport, b: PlatformReport): PlatformReport {
  const worse = badness[b.state] > badness[a.state] ? b : a;
  return { name: a.name, state: worse.state, asOf: oldest(a.asOf, b.asOf), error: worse.error ?? a.error ?? b.error };
}

function oldest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(b) < Date.parse(a) ? b : a;
}
