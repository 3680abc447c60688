import { SampleCheckout } from './sample-checkout';

describe('before npm start', () => {
  let checkout: SampleCheckout;

  beforeEach(async () => {
    checkout = await SampleCheckout.create();
  });

  afterEach(() => checkout.remove());

  test('a bare clone is installed and built, and then left alone', async () => {
    const first = await checkout.prepare();
    expect(first.output).toMatch(/Installing packages 安装依赖包.*\n.*done/);
    expect(first.output).toMatch(/Building 编译: done/);
    expect(first.exitCode).toBe(0);
    expect(await checkout.read('npm-calls')).toMatch(/^ci --include=dev --include=optional/);
    expect(await checkout.read('schema/dist/grid.js')).toContain('第三网格');
    expect(await checkout.read('gateway/web/dist/page.html')).toBe('built');

    expect(await checkout.prepare()).toEqual({ exitCode: 0, output: '' });
    expect(await checkout.installs()).toBe(1);
  });

  test('before npm test the web pages are not built', async () => {
    expect((await checkout.prepare('test')).exitCode).toBe(0);
    expect(await checkout.read('schema/dist/grid.js')).not.toBeNull();
    expect(await checkout.read('gateway/web/dist/page.html')).toBeNull();
  });

  test('a changed source is built, nothing is installed', async () => {
    await checkout.prepare();
    await checkout.write('schema/src/grid.ts', "export const grid: string = '第四网格';");
    expect((await checkout.prepare()).output).not.toContain('Installing');
    expect(await checkout.read('schema/dist/grid.js')).toContain('第四网格');
  });

  test('a deleted dist directory is built again', async () => {
    await checkout.prepare();
    await checkout.delete('schema/dist');
    await checkout.prepare();
    expect(await checkout.read('schema/dist/grid.js')).not.toBeNull();
  });

  test('what was built from a deleted source is deleted', async () => {
    await checkout.write('schema/src/old.ts', 'export const old = 1;');
    await checkout.prepare();
    expect(await checkout.read('schema/dist/old.js')).not.toBeNull();
    await checkout.delete('schema/src/old.ts');
    await checkout.prepare();
    expect(await checkout.read('schema/dist/old.js')).toBeNull();
  });

  test('a changed package-lock.json is installed', async () => {
    await checkout.prepare();
    await checkout.write('package-lock.json', '{ "packages": { "node_modules/typescript": { "version": "7.0.3" } } }');
    await checkout.prepare();
    expect(await checkout.installs()).toBe(2);
  });

  test('an install by hand counts', async () => {
    const lock = (await checkout.read('package-lock.json')) ?? '';
    await checkout.prepare();
    await checkout.delete('node_modules/.install-stamp');
    await checkout.write('node_modules/.package-lock.json', lock);
    expect(await checkout.prepare()).toEqual({ exitCode: 0, output: '' });
    expect(await checkout.installs()).toBe(1);
  });

  test.each([
    ['NETWORK_UNREACHABLE', 'npm error code ENOTFOUND', '无法访问软件包仓库'],
    ['DISK_FULL', 'npm error code ENOSPC', '磁盘空间不足'],
    ['NOT_ALLOWED', 'npm error code EACCES', '无权写入'],
    ['LOCK_OUT_OF_DATE', 'npm error code EUSAGE', 'npm install'],
  ])('%s: what npm said is shown and explained', async (code, said, inChinese) => {
    await checkout.write('npm-fails', said);
    const { exitCode, output } = await checkout.prepare();
    expect(exitCode).toBe(1);
    expect(output).toContain(said);
    expect(output).toContain(code);
    expect(output).toContain(inChinese);
  });

  test('an install that failed is done again by the next run', async () => {
    await checkout.write('npm-fails', 'npm error code ECONNRESET');
    expect((await checkout.prepare()).exitCode).toBe(1);
    await checkout.delete('npm-fails');
    expect((await checkout.prepare()).exitCode).toBe(0);
    expect(await checkout.installs()).toBe(2);
  });

  test('a source with an error stops the start; going back to the former text builds that again', async () => {
    await checkout.prepare();
    const right = (await checkout.read('schema/src/grid.ts')) ?? '';
    await checkout.write('schema/src/grid.ts', 'export const grid: string = 4;');
    const { exitCode, output } = await checkout.prepare();
    expect(exitCode).toBe(1);
    expect(output).toContain('schema/src/grid.ts');
    expect(output).toContain('SOURCES_DO_NOT_COMPILE');
    await checkout.write('schema/src/grid.ts', right);
    expect((await checkout.prepare()).exitCode).toBe(0);
    expect(await checkout.read('schema/dist/grid.js')).toContain('第三网格');
  });

  test('two at once install once', async () => {
    const both = await Promise.all([checkout.prepare('start'), checkout.prepare('test')]);
    expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(await checkout.installs()).toBe(1);
  });

  test('the lock of a process that was killed is no obstacle', async () => {
    await checkout.write('.data/prepare.lock', '4194305');
    expect((await checkout.prepare()).exitCode).toBe(0);
    expect(await checkout.read('.data/prepare.lock')).toBeNull();
  });
});
