import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const usualPath = '/usr/bin/chromium';

/** Where Chromium is; undefined when there is none. */
export const chromiumPath = process.env.CHROMIUM_PATH || (existsSync(usualPath) ? usualPath : undefined);

/** Starts Chromium. As root it must do without its sandbox. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? usualPath, args: ['--no-sandbox'] });
}

/** Returns the origins that a page asks for anything, from now on. What is in the page itself (`data:`, `blob:`) is no request to anybody. */
export function watchOrigins(page: Page): Set<string> {
  const origins = new Set<string>();
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.protocol !== 'blob:') origins.add(url.origin);
  });
  return origins;
}
