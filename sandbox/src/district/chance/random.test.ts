import { beta, weightedChoice } from './distributions';
import { randomStream } from './random';

const draws = 20_000;
const mean = (draw: () => number) => Array.from({ length: draws }, draw).reduce((sum, each) => sum + each, 0) / draws;

describe('random stream', () => {
  it('is the same for the same seed and labels, and another for others', () => {
    const first = (...labels: string[]) => randomStream(1, ...labels).next();
    expect(first('a', 'b')).toBe(first('a', 'b'));
    expect(first('a', 'b')).not.toBe(first('b', 'a'));
    expect(randomStream(2, 'a').next()).not.toBe(randomStream(1, 'a').next());
  });

  it('draws whole numbers with both ends', () => {
    const random = randomStream(1, 'integers');
    expect(new Set(Array.from({ length: 200 }, () => random.integer(3, 5)))).toEqual(new Set([3, 4, 5]));
  });

  it('draws the normal distribution', () => {
    const random = randomStream(1, 'normal');
    expect(mean(() => random.normal())).toBeCloseTo(0, 1);
    expect(mean(() => random.normal() ** 2)).toBeCloseTo(1, 1);
  });

  it('draws Beta(1.55, 3.45) with mean 0.31', () => {
    const random = randomStream(1, 'beta');
    expect(mean(() => beta(random, 1.55, 3.45))).toBeCloseTo(0.31, 2);
  });

  it('picks by weight', () => {
    const random = randomStream(1, 'weights');
    const choose = weightedChoice([
      ['rare', 1],
      ['usual', 9],
    ]);
    expect(mean(() => Number(choose(random) === 'rare'))).toBeCloseTo(0.1, 1);
  });
});
