import { discoverProvider, signInByPassword } from '@onegrid/cli';
import { describeWith } from '@onegrid/kit/testing';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, startChromium, watchOrigins } from './chromium';
import { type GreetingGateway, startGreetingGateway, worker } from './greeting-gateway';

const minuteMs = 60_000;

describeWith('chromium', chromiumPath)('GraphiQL in a browser (needs CHROMIUM_PATH or /usr/bin/chromium)', () => {
  let gateway: GreetingGateway;
  let browser: Browser;
  let page: Page;
  let origins: Set<string>;

  beforeAll(async () => {
    gateway = await startGreetingGateway();
    browser = await startChromium();
  }, 3 * minuteMs);
  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
  });
  beforeEach(async () => {
    page = await (await browser.newContext()).newPage();
    origins = watchOrigins(page);
    await page.goto(gateway.url);
  });
  afterEach(() => page.context().close());

  /** The editor takes a moment to come up; before that there is nothing to run. */
  const run = async () => {
    await page.locator('.graphiql-query-editor').getByText('greeting').first().waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
  };
  const answer = () => page.locator('.result-window');

  it(
    'runs the prefilled query with a token from the header editor, and asks nobody but the gateway',
    async () => {
      const { access_token } = await signInByPassword(await discoverProvider(gateway.url), worker);
      await page.getByText('greeting').first().waitFor();
      await page.getByRole('button', { name: 'Headers' }).click();
      await page.locator('section[aria-label="Headers"] .graphiql-editor:not(.hidden)').click();
      await page.keyboard.insertText(JSON.stringify({ Authorization: `Bearer ${access_token}` }));
      await run();
      await answer().getByText('你好，网格员').waitFor();
      await answer().getByText('STALE').waitFor();
      expect([...origins]).toEqual([gateway.url]);
    },
    minuteMs,
  );

  it(
    'says what is missing to somebody who has not signed in',
    async () => {
      await run();
      await answer().getByText('UNAUTHENTICATED').waitFor();
    },
    minuteMs,
  );

  it(
    'signs a worker in and out',
    async () => {
      await page.getByRole('button', { name: 'Sign in 登录' }).click();
      await page.getByLabel(/Worker number/).fill(worker.workerNo);
      await page.getByLabel(/Password/).fill(worker.password);
      await page.getByRole('button', { name: /Sign in/ }).click();
      await page.getByText(worker.workerNo).waitFor();
      expect(new URL(page.url()).search).toBe('');
      await run();
      await answer().getByText('你好，网格员').waitFor();
      await page.getByRole('button', { name: 'Sign out 退出' }).click();
      await page.getByRole('button', { name: 'Sign in 登录' }).waitFor();
      expect([...origins]).toEqual([gateway.url]);
    },
    minuteMs,
  );
});
