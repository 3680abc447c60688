import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const program = join(__dirname, '..', '..', '..', 'sandbox', 'bootstrap', 'check-node.mjs');

/** The file is an ES module without types, meant for Node alone: it is asked in a Node of its own. */
function complaintsAbout(versions: readonly string[]): (string | null)[] {
  const script = `
    const { nodeComplaint } = await import(${JSON.stringify(program)});
    console.log(JSON.stringify(${JSON.stringify(versions)}.map(nodeComplaint)));
  `;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

describe('the version of Node', () => {
  test('one that the engines field allows is accepted', () => {
    expect(complaintsAbout(['20.19.0', '20.20.2', '22.13.0', '24.11.0', '25.0.0', '26.1.0'])).toEqual(
      new Array(6).fill(null),
    );
  });

  test('any other is refused in English and Chinese', () => {
    for (const complaint of complaintsAbout([
      '14.21.3',
      '18.20.4',
      '20.18.9',
      '21.7.0',
      '22.12.0',
      '23.11.0',
      '24.10.0',
    ])) {
      expect(complaint).toContain('NODE_TOO_OLD');
      expect(complaint).toContain('OneGrid needs Node.js 20.19 or later');
      expect(complaint).toContain('一网需要 Node.js');
    }
  });
});
