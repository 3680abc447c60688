import { readOptions } from './options';
import type { Report } from './report/report';
import { runBench } from './run-bench';

const runLimitMs = 300_000;

/** The whole way with few requests: processes, comparison of the answers, load, figures. How fast anything is, is not looked at. */
describe('npm run bench', () => {
  const text: string[] = [];
  let report: Report;

  beforeAll(async () => {
    const argv = ['--contenders', 'ours-auth,hand-written', '--rounds', '1', '--requests', '20', '--connections', '4'];
    const options = readOptions([...argv, '--node-flags=']);
    if (!options) throw new TypeError('These are options');
    report = await runBench(options, (part) => text.push(part));
  }, runLimitMs);

  it('has figures for each contender in each workload, and no failure', () => {
    const contenders = ['ours-auth', 'hand-written'];
    expect(
      report.results.map(({ workload, measured }) => [workload, measured.map(({ contender }) => contender)]),
    ).toEqual(['heavy', 'distinct', 'small'].map((workload) => [workload, contenders]));
    for (const { measured } of report.results)
      for (const { summary } of measured) expect(summary).toMatchObject({ requests: 20, failures: 0 });
  });

  it('asks for the answers of the public benchmark with the best fetches', () => {
    const [heavy, distinct, small] = report.results.map(({ measured }) => measured.at(-1));
    expect([heavy?.fetches, distinct?.fetches, small?.fetches]).toEqual([7, 4, 2]);
    expect([heavy?.fetchesUnderLoad, distinct?.fetchesUnderLoad, small?.fetchesUnderLoad]).toEqual([7, 4, 2]);
    expect(Math.round((heavy?.answerBytes ?? 0) / 1000)).toBe(88);
  });

  it('prints a table for each workload', () => {
    expect(text.filter((part) => part.includes('hand-written'))).toHaveLength(3);
  });

  it('says what there is when something else is wanted', async () => {
    const options = readOptions(['--contenders', 'nobody']);
    if (!options) throw new TypeError('These are options');
    await expect(runBench(options, () => {})).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  });
});
