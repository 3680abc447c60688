import { pickPort } from '@onegrid/sandbox';

const attempts = 20;

/** Returns the first of so many ports in a row that nobody uses now. */
export async function pickPortsInARow(count: number): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const first = await pickPort();
    const wanted = Array.from({ length: count }, (_, index) => first + index);
    const got = await Promise.all(wanted.map((port) => pickPort(port)));
    if (wanted.every((port, index) => got[index] === port)) return first;
  }
  return pickPort();
}
