/** Chinese characters are two columns wide on a terminal. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/gu;

/** Returns rows as lines of aligned columns under their headings; the last column is not padded. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_heading, column) => Math.max(...lines.map((line) => widthOf(line[column] ?? ''))));
  return lines.map((line) => line.map((cell, column) => pad(cell, column, widths)).join('  ')).join('\n');
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  const missing = (widths[column] ?? 0) - widthOf(cell);
  return column === widths.length - 1 ? cell : cell + ' '.repeat(missing);
}

function widthOf(text: string): number {
  return [...text].length + (text.match(wide)?.length ?? 0);
}
