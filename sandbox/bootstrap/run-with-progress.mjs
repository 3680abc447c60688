import { spawn } from 'node:child_process';
import { explainFailure } from './explain-failure.mjs';

const terminalMs = 1_000;
const logMs = 10_000;

/**
 * Runs a program and says what is being done and for how long. All goes to standard error: standard output belongs to the command
 * that follows. What the program prints is shown when it fails.
 *
 * @throws an Error whose `explained` says what went wrong and what to do
 */
export async function runWithProgress({ task, taskInChinese, hint, file, arguments: programArguments, shell, cwd }) {
  const startMs = Date.now();
  const seconds = () => Math.round((Date.now() - startMs) / 1000);
  const { isTTY } = process.stderr;
  const say = (text) => process.stderr.write(isTTY ? `\r\x1b[K${text}` : `${text}\n`);
  const doing = `${task} ${taskInChinese}`;
  say(hint ? `${doing} (${hint}) …` : `${doing} …`);
  const timer = setInterval(() => say(`${doing} … ${seconds()} s`), isTTY ? terminalMs : logMs);
  const { exitCode, output } = await run(file, programArguments, { shell, cwd });
  clearInterval(timer);
  if (exitCode === 0) {
    say(`${doing}: done in ${seconds()} s 完成`);
    if (isTTY) process.stderr.write('\n');
    return;
  }
  say(`${doing}: failed after ${seconds()} s 失败`);
  process.stderr.write(`\n${output}\n`);
  throw Object.assign(new Error(task), { explained: explainFailure(output, task) });
}

function run(file, programArguments, options) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file, programArguments, { ...options, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    const passOn = (signal) => child.kill(signal);
    for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, passOn);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const end = (exitCode, reason) => {
      for (const signal of ['SIGTERM', 'SIGHUP']) process.removeListener(signal, passOn);
      resolve({ exitCode, output: `${output}${reason}` });
    };
    child.once('error', (error) => end(1, error.message));
    child.once('close', (exitCode, signal) => end(exitCode, signal ? `Ended by ${signal}.` : ''));
  });
}
