import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(__dirname, '..', '..', '..');

/** Stands in for npm and vite: notes that it was called, fails when told to, else installs this checkout's TypeScript and a page builder. */
const npm = `
  const fs = require('node:fs');
  fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
  fs.rmSync('node_modules', { recursive: true, force: true });
  fs.mkdirSync('node_modules/vite/bin', { recursive: true });
  if (fs.existsSync('npm-fails')) {
    console.error(fs.readFileSync('npm-fails', 'utf8'));
    process.exit(1);
  }
  fs.symlinkSync(${JSON.stringify(join(repository, 'node_modules', 'typescript'))}, 'node_modules/typescript');
  fs.writeFileSync('node_modules/vite/package.json', '{}');
  fs.writeFileSync(
    'node_modules/vite/bin/vite.js',
    "fs = require('node:fs'); fs.mkdirSync('dist', { recursive: true }); fs.writeFileSync('dist/page.html', 'built')",
  );
`;

const files: Record<string, string> = {
  'npm-cli.js': npm,
  'package.json': '{ "name": "sample", "private": true }',
  'package-lock.json': '{ "packages": { "node_modules/typescript": { "version": "7.0.2" } } }',
  'tsconfig.json': '{ "files": [], "references": [{ "path": "schema" }] }',
  'tsconfig.base.json': '{}',
  'schema/tsconfig.json': JSON.stringify({
    compilerOptions: {
      composite: true,
      rootDir: 'src',
      outDir: 'dist',
      tsBuildInfoFile: 'dist/.tsbuildinfo',
      types: [],
    },
    include: ['src'],
  }),
  'schema/src/grid.ts': "export const grid: string = '第三网格';",
  'gateway/web/vite.config.ts': 'export default {};',
  'gateway/web/package.json': '{}',
};

/** A small checkout with the real bootstrap, a real compiler and a stand-in for npm. */
export class SampleCheckout {
  private constructor(readonly directory: string) {}

  static async create(): Promise<SampleCheckout> {
    const checkout = new SampleCheckout(await mkdtemp(join(tmpdir(), 'onegrid-checkout-')));
    for (const [path, text] of Object.entries(files)) await checkout.write(path, text);
    const bootstrap = join('sandbox', 'bootstrap');
    await cp(join(repository, bootstrap), join(checkout.directory, bootstrap), { recursive: true });
    return checkout;
  }

  async write(path: string, text: string): Promise<void> {
    const file = join(this.directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** Returns the text of a file, null when there is none. */
  read(path: string): Promise<string | null> {
    return readFile(join(this.directory, path), 'utf8').catch(() => null);
  }

  delete(path: string): Promise<void> {
    return rm(join(this.directory, path), { recursive: true });
  }

  /** Runs what npm runs before `npm start` or `npm test`. */
  prepare(before: 'start' | 'test' = 'start'): Promise<{ exitCode: number | null; output: string }> {
    const env = {
      ...process.env,
      npm_execpath: join(this.directory, 'npm-cli.js'),
      npm_lifecycle_event: `pre${before}`,
    };
    const program = join(this.directory, 'sandbox', 'bootstrap', 'prepare.mjs');
    return new Promise((resolve, reject) => {
      let output = '';
      const child = spawn(process.execPath, [program], { cwd: this.directory, env });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
      child.once('error', reject);
      child.once('close', (exitCode) => resolve({ exitCode, output }));
    });
  }

  /** How often npm was called. */
  async installs(): Promise<number> {
    return (await this.read('npm-calls'))?.trim().split('\n').length ?? 0;
  }

  remove(): Promise<void> {
    return rm(this.directory, { recursive: true, force: true });
  }
}
