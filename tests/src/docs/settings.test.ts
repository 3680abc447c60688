import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits } from '../../../gateway/src/protect/limits';
import { graphqlErrorKinds } from '../../../gateway/src/respond/graphql-codes';
import { usage as gatewayUsage } from '../../../gateway/src/standalone/options';
import { usage } from '../../../sandbox/src/run/options';
import { Faults } from '../../../sandbox/src/stand-in';
import { readMarkdownFile, root } from './markdown';

const page = (name: string) => readMarkdownFile(`docs/${name}.md`).text;
const missingIn = (name: string, words: readonly string[]) => words.filter((word) => !page(name).includes(`\`${word}`));

/** Codes under which a start fails: those of the preparation, whose files are no modules that a test could load, and those of the sandbox. */
function startCodes(): string[] {
  const folder = join(root, 'sandbox', 'bootstrap');
  const files = [...readdirSync(folder).map((name) => join(folder, name)), join(root, 'sandbox', 'src', 'errors.ts')];
  const inQuotes = /'([A-Z]+(?:_[A-Z]+)+)'/g;
  const asKeys = /^ {2}([A-Z]+(?:_[A-Z]+)+): /gm;
  return files
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((text) => [...text.matchAll(inQuotes), ...text.matchAll(asKeys)].map(([, code = '']) => code));
}

describe('the pages name', () => {
  it('every option and variable of npm start', () => {
    const words = usage.match(/--[a-z-]+|\b[A-Z_]{4,}\b/g) ?? [];
    expect(missingIn('config', words)).toEqual([]);
  });

  it('every option and variable of onegrid gateway', () => {
    const words = gatewayUsage.match(/--[a-z-]+|\b(?:ONEGRID_[A-Z_]+|SUPERGRAPH|PORT|HOST)\b/g) ?? [];
    expect(missingIn('config', words)).toEqual([]);
  });

  it('every limit of the gateway, with its default', () => {
    const lines = page('config').split('\n');
    const wrong = Object.entries(defaultLimits).filter(
      ([name, value]) =>
        !lines.some((line) => line.startsWith(`| \`limits.${name}\``) && line.includes(value.toLocaleString('en-US'))),
    );
    expect(wrong).toEqual([]);
  });

  it('every code under which a start fails', () => {
    const codes = startCodes();
    expect(codes).toEqual(expect.arrayContaining(['NODE_TOO_OLD', 'DISK_FULL', 'PORT_TAKEN']));
    expect(missingIn('operating', codes)).toEqual([]);
  });

  it('every code that GraphQL servers share', () => {
    expect(missingIn('request', Object.keys(graphqlErrorKinds))).toEqual([]);
  });

  it('every fault of the stand-ins', () => {
    expect(missingIn('operating', Object.keys(new Faults().state))).toEqual([]);
  });
});
