import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { describeWith, silentLog } from '@onegrid/kit/testing';
import { compose } from '@onegrid/schema';
import { buildSchema, graphql } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import type { RunningGateway } from '../../../gateway/src/settings';
import { readOptions } from '../../../gateway/src/standalone/options';
import { startStandalone } from '../../../gateway/src/standalone/start-standalone';
import { chromiumPath, startChromium, watchOrigins } from './chromium';
import { buildWebWhenMissing } from './greeting-gateway';

const minuteMs = 60_000;
const sdl = 'type Query { greeting(name: String): String }';

describeWith('chromium', chromiumPath)(
  'GraphiQL of a gateway on its own (needs CHROMIUM_PATH or /usr/bin/chromium)',
  () => {
    const schema = buildSchema(sdl);
    let subgraph: Server;
    let directory: string;
    let browser: Browser;
    let gateway: RunningGateway;

    beforeAll(async () => {
      await buildWebWhenMissing();
      subgraph = createServer(async (request, response) => {
        const { query, variables } = (await json(request)) as { query: string; variables: Record<string, unknown> };
        const rootValue = { greeting: ({ name }: { name: string }) => `你好，${name}` };
        const answer = await graphql({ schema, source: query, variableValues: variables, rootValue });
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
      });
      await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/graphql`;
      directory = await mkdtemp(join(tmpdir(), 'standalone-'));
      await writeFile(join(directory, 'supergraph.graphql'), compose([{ name: 'greetings', url, sdl }]));
      browser = await startChromium();
    }, 3 * minuteMs);
    afterEach(() => gateway.close());
    afterAll(async () => {
      await browser?.close();
      await new Promise((resolve) => subgraph.close(resolve));
      await rm(directory, { recursive: true });
    });

    async function start(...flags: readonly string[]): Promise<void> {
      const supergraph = join(directory, 'supergraph.graphql');
      const options = readOptions(['--supergraph', supergraph, '--port', '0', '--no-auth', ...flags], {});
      if (!options) return;
      const supergraphSdl = await readFile(supergraph, 'utf8');
      gateway = await startStandalone(options, { supergraphSdl, telemetry: null, log: silentLog });
    }

    async function openPage(): Promise<{ readonly page: Page; readonly origins: Set<string> }> {
      const page = await (await browser.newContext()).newPage();
      const origins = watchOrigins(page);
      await page.goto(`${gateway.url}/graphql`);
      return { page, origins };
    }

    it(
      'is at the address of the graph, knows the schema, runs a query and asks nobody but the gateway',
      async () => {
        await start();
        const { page, origins } = await openPage();
        const editor = page.locator('.graphiql-query-editor');
        await editor.getByText('__typename').first().waitFor();
        await editor.locator('.monaco-editor').first().click();
        await page.keyboard.press('ControlOrMeta+A');
        // the editor closes the bracket
        await page.keyboard.insertText('{ greeting(name: "网格") ');
        await page.getByRole('button', { name: /Execute query/ }).click();
        await page.locator('.result-window').getByText('你好，网格').waitFor();
        await page.getByRole('button', { name: /Show Documentation Explorer/ }).click();
        await page.locator('.graphiql-doc-explorer').getByText('Query').first().waitFor();
        expect(await page.getByRole('button', { name: /Sign in/ }).count()).toBe(0);
        expect([...origins]).toEqual([gateway.url]);
        await page.context().close();
      },
      minuteMs,
    );

    it(
      'is not there with --no-graphiql',
      async () => {
        await start('--no-graphiql');
        const { page } = await openPage();
        expect(await page.locator('.graphiql-container').count()).toBe(0);
        expect(await page.locator('body').innerText()).toContain('BAD_REQUEST');
        expect((await page.goto(`${gateway.url}/`))?.status()).toBe(404);
        await page.context().close();
      },
      minuteMs,
    );
  },
);
