import { join } from 'node:path';
import { type Logger, pino } from 'pino';

/** Runs a program of the campaign's district: says on stdout, as one line of JSON, what `start` returns, and then runs until it is killed. */
export function sayReady(start: (argv: readonly string[]) => Promise<object>): void {
  start(process.argv.slice(2)).then(
    (ready) => void process.stdout.write(`${JSON.stringify(ready)}\n`),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
}

/** Returns a log of warnings in the data folder. */
export function openLog(dataDirectory: string, name: string): Logger {
  return pino({ level: 'warn' }, pino.destination({ dest: join(dataDirectory, `${name}.log`), sync: true }));
}
