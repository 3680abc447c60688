import type { PlatformReport, PlatformState } from '@onegrid/schema';

const badness: Readonly<Record<PlatformState, number>> = { LIVE: 0, STALE: 1, DOWN: 2 };

/** Gathers what the subgraphs of one request say about platforms: one line per platform, with its worst state and its oldest fact. */
export class PlatformReports {
  readonly #byName = new Map<string, PlatformReport>();

  add(reports: readonly PlatformReport[]): void {
    for (const report of reports) {
      const known = this.#byName.get(report.name);
      this.#byName.set(report.name, known ? worst(known, report) : report);
    }
  }

  /** Every platform that was asked, by name. */
  list(): PlatformReport[] {
    return [...this.#byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
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
