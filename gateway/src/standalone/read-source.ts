import { readFile } from 'node:fs/promises';
import { OneGridError } from '@onegrid/schema';

const timeoutMs = 10_000;

/**
 * Returns the supergraph SDL from a file or an http(s) address.
 *
 * @throws OneGridError CONFIGURATION_INVALID when it cannot be read
 */
export async function readSource(source: string): Promise<string> {
  try {
    if (!/^https?:\/\//.test(source)) return await readFile(source, 'utf8');
    const response = await fetch(source, { signal: AbortSignal.timeout(timeoutMs) });
    if (response.ok) return await response.text();
    throw new OneGridError('CONFIGURATION_INVALID', { message: `${source} answers ${response.status}` });
  } catch (cause) {
    if (cause instanceof OneGridError) throw cause;
    throw new OneGridError('CONFIGURATION_INVALID', { message: `The supergraph cannot be read from ${source}`, cause });
  }
}
