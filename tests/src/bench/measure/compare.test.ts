import { figures } from '../testing/figures';
import { compare } from './compare';
import type { Measured } from './measure-workload';

/** @param turns CPU of each piece of each round */
const measured = (turns: readonly (readonly (number | null)[])[], together: string | null, judged = 1): Measured => ({
  contender: 'any',
  together,
  fetches: 1,
  fetchesUnderLoad: 1,
  answerBytes: 1,
  turns: turns.map((pieces) => pieces.map((cpuMsPerRequest) => ({ ...figures, cpuMsPerRequest }))),
  summary: { ...figures, cpuMsPerRequest: judged, medianCpuMsPerRequest: judged },
});

describe('the comparison of two contenders', () => {
  it('sets piece against piece of those that took their turns together', () => {
    const one = measured([[1.1, 2.2], [1.3]], 'quick', 9);
    const other = measured([[1, 2], [1]], 'quick', 1);
    const { ratio, error } = compare(one, other) ?? {};
    expect(ratio).toBeCloseTo(Math.sqrt(1.1 * 1.3), 6);
    expect(error).toBeCloseTo((Math.sqrt(1.1 * 1.3) * Math.log(1.3 / 1.1)) / 2, 6);
  });

  it('knows no error of one round', () =>
    expect(compare(measured([[3]], 'quick'), measured([[2]], 'quick'))).toEqual({
      ratio: expect.closeTo(1.5, 6),
      error: null,
    }));

  it('leaves out pieces without a figure', () => {
    expect(compare(measured([[3, null]], 'quick'), measured([[2, 9]], 'quick'))?.ratio).toBeCloseTo(1.5, 6);
    expect(compare(measured([[null]], 'quick'), measured([[2]], 'quick'))).toBeNull();
  });

  it('is of what is judged of those that took them apart', () =>
    expect(compare(measured([[9]], 'quick', 1), measured([[9]], null, 4))).toEqual({ ratio: 0.25, error: null }));
});
