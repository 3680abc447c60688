import type { CampaignResult } from './campaign';

const finalStates = new Set(['ACCEPTED', 'REJECTED', 'DEAD']);
const shownTags = 10;

/** Returns true when nothing was lost, doubled, reordered, given up, or left unfinished. */
export function isClean({ tables, twoEntries, states }: CampaignResult): boolean {
  return (
    twoEntries.length === 0 &&
    Object.keys(states).every((state) => finalStates.has(state) && state !== 'DEAD') &&
    tables.every(({ lost, doubled, unexpected, outOfOrder }) =>
      [lost, doubled, unexpected, outOfOrder].every(({ length }) => length === 0),
    )
  );
}

/** Returns the result as text. */
export function reportOf(result: CampaignResult): string {
  const { entries, client, faults, states, tables, twoEntries, enterSeconds, drainSeconds } = result;
  const list = (counts: object) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  const rows = tables.map(({ table, expected, found, lost, doubled, unexpected, outOfOrder }) =>
    [
      table.padEnd(26),
      ...[expected, found, lost.length, doubled.length, unexpected.length, outOfOrder.length].map((count) =>
        String(count).padStart(11),
      ),
    ].join(''),
  );
  const wrong = tables.flatMap(({ table, lost, doubled, unexpected, outOfOrder }) =>
    Object.entries({ lost, doubled, unexpected, outOfOrder })
      .filter(([, tags]) => tags.length > 0)
      .map(([what, tags]) => `  ${table} ${what}: ${tags.slice(0, shownTags).join(', ')}`),
  );
  const head = ['expected', 'found', 'lost', 'doubled', 'unexpected', 'order']
    .map((word) => word.padStart(11))
    .join('');
  return [
    `entries     ${entries}, entered in ${enterSeconds.toFixed(0)} s, delivered and reviewed ${drainSeconds.toFixed(0)} s later`,
    `client      ${list(client)}`,
    `faults      ${list(faults)}`,
    `deliveries  ${list(states)}`,
    `two entries for one key: ${twoEntries.length}`,
    '',
    `${'table'.padEnd(26)}${head}`,
    ...rows,
    ...wrong,
    '',
    isClean(result) ? 'nothing lost, nothing doubled, order kept' : 'NOT CLEAN',
  ].join('\n');
}
