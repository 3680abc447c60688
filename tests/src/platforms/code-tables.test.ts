import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlatformCodeTable } from '@onegrid/kit';
import { codeTables as community } from '../../../subgraphs/community/src/map/code-tables';
import { codeTables as environment } from '../../../subgraphs/environment/src/map/code-tables';
import { codeTables as party } from '../../../subgraphs/party/src/map/code-tables';
import { codeTables as safety } from '../../../subgraphs/safety/src/map/code-tables';
import { listOf, codeTables as urban } from '../../../subgraphs/urban/src/map/code-tables';

const subgraphs = join(__dirname, '../../../subgraphs');
const call = /toPlatformCode\(\s*\w+,\s*[\w.]+,\s*(?:'([^']+)'|listOf\.(\w+))/g;

/** Returns the names of the tables that a platform's mapping translates with. */
function listsUsed(platform: string): string[] {
  const folder = join(subgraphs, platform, 'src/map');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const used = sources.flatMap((source) =>
    [...source.matchAll(call)].map(([, text, name]) => text ?? listOf[name as keyof typeof listOf]),
  );
  return [...new Set(used)].sort();
}

test.each<[string, readonly PlatformCodeTable[]]>([
  ['community', community],
  ['party', party],
  ['urban', urban],
  ['safety', safety],
  ['environment', environment],
])('%s shows every table that it translates with, under its name, and no other', (platform, tables) => {
  expect(tables.map(({ list }) => list).sort()).toEqual(listsUsed(platform));
});
