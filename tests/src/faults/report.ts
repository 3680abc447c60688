import type { CampaignResult } from './campaign';
import { openStates } from './wait-until-final';

const shownTags = 10;

/** Returns true when nothing was lost, doubled, reordered, given up, or left unfinished, no change was missed or made twice, and no process ended by itself. */
export function isClean({ tables, changes, twoEntries, outOfOrder, states, crashes }: CampaignResult): boolean {
  return (
    twoEntries.length === 0 &&
    outOfOrder.length === 0 &&
    Object.values(crashes).every((count) => count === 0) &&
    Object.keys(states).every((state) => state !== 'DEAD' && !openStates.has(state)) &&
    changes.every(({ notMade, doubled }) => notMade.length === 0 && doubled.length === 0) &&
    tables.every(({ lost, doubled, unexpected }) => [lost, doubled, unexpected].every(({ length }) => length === 0))
  );
}

/** Returns the result as text. */
export function reportOf(result: CampaignResult): string {
  const { entries, seed, client, crashes, states, twoEntries, outOfOrder, enterSeconds, drainSeconds } = result;
  return [
    `entries     ${entries}, seed ${seed}, entered in ${enterSeconds.toFixed(0)} s, delivered and reviewed ${drainSeconds.toFixed(0)} s later`,
    `phones      ${list(client)}`,
    `deliveries  ${list(states)}`,
    `crashes     ${list(crashes)}`,
    '',
    ...faultLines(result),
    '',
    ...kindLines(result),
    '',
    ...tableLines(result),
    '',
    ...changeLines(result),
    '',
    `two entries for one key: ${twoEntries.length}${shown(twoEntries)}`,
    `out of order, by subject and platform: ${outOfOrder.length}${shown(outOfOrder)}`,
    isClean(result) ? 'nothing lost, nothing doubled, order kept' : 'NOT CLEAN',
  ].join('\n');
}

function faultLines({ faults }: CampaignResult): readonly string[] {
  const width = Math.max(...Object.keys(faults).map(({ length }) => length));
  return [
    'faults',
    ...Object.entries(faults).map(([name, count]) => `  ${name.padEnd(width)} ${String(count).padStart(6)}`),
  ];
}

/** Entries that each platform holds, of those that it is to hold. */
function kindLines({ kinds }: CampaignResult): readonly string[] {
  const platforms = [...new Set(kinds.flatMap((kind) => Object.keys(kind.platforms)))].sort();
  const head = `${'kind'.padEnd(22)}${'entries'.padStart(8)}${platforms.map((name) => name.padStart(14)).join('')}`;
  const rows = kinds.map(({ kind, entries, platforms: held }) => {
    const cells = platforms.map((name) => {
      const count = held[name];
      return (count ? `${count.held}/${count.expected}` : '-').padStart(14);
    });
    return `${kind.padEnd(22)}${String(entries).padStart(8)}${cells.join('')}`;
  });
  return [head, ...rows];
}

function tableLines({ tables }: CampaignResult): readonly string[] {
  const head = ['expected', 'held', 'lost', 'doubled', 'unexpected'].map((word) => word.padStart(11)).join('');
  const rows = tables.map(({ table, expected, held, lost, doubled, unexpected }) => {
    const cells = [expected, held, lost.length, doubled.length, unexpected.length];
    return table.padEnd(26) + cells.map((count) => String(count).padStart(11)).join('');
  });
  const wrong = tables.flatMap(({ table, lost, doubled, unexpected }) =>
    Object.entries({ lost, doubled, unexpected })
      .filter(([, tags]) => tags.length > 0)
      .map(([what, tags]) => `  ${table} ${what}${shown(tags)}`),
  );
  return [`${'table'.padEnd(26)}${head}`, ...rows, ...wrong];
}

/** Corrections and withdrawals, in the tables whose records can be changed. */
function changeLines({ changes }: CampaignResult): readonly string[] {
  const words = ['corrected', 'withdrawn', 'by hand', 'not made', 'doubled'];
  const rows = changes.map(({ table, corrected, withdrawn, byHand, notMade, doubled }) => {
    const cells = [corrected, withdrawn, byHand, notMade.length, doubled.length];
    return table.padEnd(26) + cells.map((count) => String(count).padStart(11)).join('');
  });
  const wrong = changes.flatMap(({ table, notMade, doubled }) =>
    Object.entries({ 'not made': notMade, doubled })
      .filter(([, tags]) => tags.length > 0)
      .map(([what, tags]) => `  ${table} ${what}${shown(tags)}`),
  );
  return [`${'changes'.padEnd(26)}${words.map((word) => word.padStart(11)).join('')}`, ...rows, ...wrong];
}

function list(counts: object): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function shown(tags: readonly string[]): string {
  return tags.length === 0 ? '' : `: ${tags.slice(0, shownTags).join(', ')}`;
}
