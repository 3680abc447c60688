import type { Measured } from '../measure/measure-workload';
import { figures } from '../testing/figures';
import { judge } from './goals';

const measured = (contender: string, cpuMsPerRequest: number | null, fetchesUnderLoad = 7): Measured => ({
  contender,
  fetches: 7,
  fetchesUnderLoad,
  answerBytes: 1,
  turns: [],
  together: null,
  summary: {
    ...figures,
    cpuMsPerRequest,
    medianCpuMsPerRequest: cpuMsPerRequest,
  },
});

describe('the goals', () => {
  it('say of each contender of ours whether it is met', () =>
    expect(
      judge('heavy', [
        measured('ours', 1),
        measured('apollo', 14),
        measured('hive-rust', 4),
        measured('hand-written', 1),
      ]),
    ).toEqual([
      {
        workload: 'heavy',
        contender: 'ours',
        against: 'apollo',
        goal: '1/14',
        ratio: 1 / 14,
        error: null,
        isMet: true,
      },
      {
        workload: 'heavy',
        contender: 'ours',
        against: 'hive-rust',
        goal: '1/5',
        ratio: 1 / 4,
        error: null,
        isMet: false,
      },
      {
        workload: 'heavy',
        contender: 'ours',
        against: 'hand-written',
        goal: '1.35',
        ratio: 1,
        error: null,
        isMet: true,
      },
    ]));

  it('compare what is switched on with the same checkout without it', () =>
    expect(
      judge('small', [
        measured('ours@a', 1),
        measured('ours-auth@a', 1.2),
        measured('ours@b', 2),
        measured('ours-auth@b', 2.2),
      ]),
    ).toEqual([
      expect.objectContaining({ contender: 'ours-auth@a', against: 'ours@a', ratio: 1.2, isMet: false }),
      expect.objectContaining({ contender: 'ours-auth@b', against: 'ours@b', ratio: 1.1, isMet: true }),
    ]));

  it('leave out who does identical work in flight once', () =>
    expect(judge('heavy', [measured('ours', 1), measured('apollo', 14), measured('hive-rust', 4, 0.3)])).toEqual([
      expect.objectContaining({ contender: 'ours', against: 'apollo' }),
    ]));

  it('are not judged without a figure', () =>
    expect(judge('heavy', [measured('ours', null), measured('apollo', 14)])).toEqual([]));
});
