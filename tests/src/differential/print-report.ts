import type { WorldReport } from './run-world';

/** Returns the reports of the parts of a run as one. */
export function addReports(world: string, parts: readonly WorldReport[]): WorldReport {
  const sum = (value: (each: WorldReport) => number) => parts.reduce((total, each) => total + value(each), 0);
  return {
    world,
    documents: sum((each) => each.documents),
    troubled: sum((each) => each.troubled),
    planDependent: sum((each) => each.planDependent),
    durationMs: sum((each) => each.durationMs),
    asked: addCounts(parts.map((each) => each.asked)),
    unexplained: addCounts(parts.map((each) => each.unexplained)),
    explained: addCounts(parts.map((each) => each.explained)),
    found: parts.flatMap((each) => each.found),
  };
}

/** Returns a report as text for people. */
export function printReport(report: WorldReport): string {
  const { world, documents, asked, troubled, planDependent, durationMs } = report;
  const total = Object.entries(asked).map(([engine, count]) => `${count} of ${engine}`);
  const perSecond = Math.round((Math.max(0, ...Object.values(asked)) / durationMs) * 1000);
  const unexplained = Object.entries(report.unexplained).map(([engine, count]) => `${count} of ${engine}`);
  return [
    `${world}: ${documents} documents, asked ${total.join(', ')} (${troubled} with trouble, ${planDependent} of them judged by the promise), ${perSecond}/s in a thread, unexplained: ${unexplained.join(', ') || 'none'}`,
    ...Object.entries(report.explained).map(([cause, count]) => `    ${count} ${cause}`),
  ].join('\n');
}

function addCounts(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const each of counts) for (const [name, count] of Object.entries(each)) total[name] = (total[name] ?? 0) + count;
  return total;
}
