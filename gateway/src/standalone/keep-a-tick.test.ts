import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Compares the object that is kept with that of a later tick: `%HaveSameMap` compares shapes. */
const program = `
const { keepATick } = require(process.argv[1]);
const { executionAsyncResource } = require('node:async_hooks');
keepATick().then((kept) =>
  process.nextTick(() => {
    const tick = executionAsyncResource();
    console.log(JSON.stringify({ isTick: typeof kept.callback === 'function', sameShape: %HaveSameMap(kept, tick), others: kept !== tick }));
  }));
`;

it('keeps an object of the shape that every tick has', async () => {
  const compiled = join(__dirname, '../../dist/standalone/keep-a-tick.js');
  const { stdout } = await run(process.execPath, ['--allow-natives-syntax', '-e', program, compiled]);
  expect(JSON.parse(stdout)).toEqual({ isTick: true, sameShape: true, others: true });
});
