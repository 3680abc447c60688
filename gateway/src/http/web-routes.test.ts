import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request as send } from 'undici';
import { TinyWorld } from '../testing/tiny-world';

async function get(world: TinyWorld, path: string) {
  const answer = await send(`${world.gateway.url}${path}`);
  return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
}

describe('the browser client', () => {
  let directory: string;
  let world: TinyWorld;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'onegrid-web-'));
  });
  afterEach(async () => {
    await world.end();
    rmSync(directory, { recursive: true });
  });

  const start = async () => {
    const landing = { title: 'Jianye', defaultQuery: '{ open }' };
    world = await TinyWorld.start({ settings: { webDirectory: directory, landing } });
  };

  it('says how to build it when it has not been built', async () => {
    await start();
    const { status, text } = await get(world, '/');
    expect(status).toBe(200);
    expect(text).toContain('npm run build');
  });

  it('is served from its build, and may load from its own origin only', async () => {
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), '<h1>built</h1>');
    writeFileSync(join(directory, 'assets', 'app-1.js'), 'go()');
    await start();
    const page = await get(world, '/');
    expect(page).toMatchObject({ status: 200, text: '<h1>built</h1>' });
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = await get(world, '/assets/app-1.js');
    expect(script).toMatchObject({ status: 200, text: 'go()' });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
  });

  it('serves nothing beside its build', async () => {
    writeFileSync(join(directory, 'index.html'), '');
    await start();
    for (const path of ['/assets/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/package.json'])
      expect((await get(world, path)).status).toBe(404);
  });

  it('is told its title and first query', async () => {
    await start();
    const { text } = await get(world, '/graphiql-settings.json');
    expect(JSON.parse(text)).toEqual({ title: 'Jianye', defaultQuery: '{ open }', signIn: null });
  });
});
