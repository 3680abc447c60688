import { type Attack, allowedBy, type Target } from './attack';
import { disclosures, documents } from './classes/documents';
import { floods, planning } from './classes/planning';
import { requests } from './classes/requests';
import { subgraphAnswers } from './classes/subgraph-answers';
import type { Measured } from './gateway-process';

export const attacks: readonly Attack[] = [
  ...documents,
  ...disclosures,
  ...requests,
  ...planning,
  ...floods,
  ...subgraphAnswers,
];

export interface Finding {
  readonly name: string;
  /** Null = refused or harmless. */
  readonly allowed: string | null;
  /** Codes and statuses of the answers. */
  readonly said: string;
  readonly tookMs: number;
  readonly isAlive: boolean;
  /** Null when nobody measures inside the gateway. */
  readonly blockedMs: number | null;
  readonly grownBytes: number | null;
}

export type Measure = () => Promise<Measured>;

/** Times that an attack is fired when it seemed to block: other processes and cold code do not block three times. */
const timesFired = 3;

/**
 * Fires every attack, one after another, and says of each how it went. One under which the event loop stood still is fired again; the shortest counts.
 *
 * @param longestMs longest time that the event loop may stand still
 */
export async function* runAttacks(
  target: Target,
  chosen: readonly Attack[],
  measure: Measure | null,
  longestMs = Number.POSITIVE_INFINITY,
): AsyncGenerator<Finding> {
  for (const attack of chosen) {
    let finding = await fireOnce(target, attack, measure);
    for (let fired = 1; fired < timesFired && isBlocked(finding, longestMs); fired += 1) {
      const again = await fireOnce(target, attack, measure);
      if ((again.blockedMs ?? 0) < (finding.blockedMs ?? 0)) finding = again;
    }
    yield finding;
  }
}

function isBlocked({ blockedMs, allowed }: Finding, longestMs: number): boolean {
  return allowed === null && blockedMs !== null && blockedMs > longestMs;
}

async function fireOnce(target: Target, attack: Attack, measure: Measure | null): Promise<Finding> {
  const before = await measure?.();
  const startedMs = performance.now();
  const answers = await attack.fire(target);
  const tookMs = performance.now() - startedMs;
  const after = await measure?.();
  return {
    name: attack.name,
    allowed: allowedBy(attack, answers),
    said: [...new Set(answers.map(({ status, codes }) => `${status} ${codes.join(' ')}`.trim()))]
      .slice(0, 2)
      .join(', '),
    tookMs,
    isAlive: await isAlive(target),
    blockedMs: after?.blockedMs ?? null,
    grownBytes: before && after ? after.rssBytes - before.rssBytes : null,
  };
}

async function isAlive(target: Target): Promise<boolean> {
  const { data } = await target.ask('{ __typename }');
  return (data as { __typename?: unknown } | null | undefined)?.__typename === 'Query';
}
