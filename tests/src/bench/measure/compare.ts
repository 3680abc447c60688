import type { Measured } from './measure-workload';
import type { Sample } from './sample';

/** CPU of one contender for one request, in parts of another's. */
export interface Comparison {
  readonly ratio: number;
  /** Standard error of the ratio, over the rounds; null when it cannot be said. */
  readonly error: number | null;
}

type Turns = Measured['turns'];

/**
 * Returns how one contender's CPU stands to another's; null without figures. Of two that took their turns together it is the geometric mean over the pieces that they had side by side,
 * of others the ratio of what is judged of each.
 */
export function compare(one: Measured, other: Measured): Comparison | null {
  if (one.together !== null && one.together === other.together) return compareSideBySide(one.turns, other.turns);
  const { cpuMsPerRequest } = one.summary;
  const { cpuMsPerRequest: otherCpuMs } = other.summary;
  return cpuMsPerRequest && otherCpuMs ? { ratio: cpuMsPerRequest / otherCpuMs, error: null } : null;
}

function compareSideBySide(turns: Turns, others: Turns): Comparison | null {
  const ofRounds = turns.map((turn, round) => mean(logRatios(turn, others[round] ?? []))).filter(Number.isFinite);
  if (ofRounds.length === 0) return null;
  const middle = mean(ofRounds);
  const ratio = Math.exp(middle);
  if (ofRounds.length === 1) return { ratio, error: null };
  const squares = ofRounds.reduce((sum, each) => sum + (each - middle) ** 2, 0);
  return { ratio, error: ratio * Math.sqrt(squares / (ofRounds.length - 1) / ofRounds.length) };
}

function logRatios(turn: readonly Sample[], other: readonly Sample[]): number[] {
  return turn.flatMap(({ cpuMsPerRequest }, piece) => {
    const otherCpuMs = other[piece]?.cpuMsPerRequest;
    return cpuMsPerRequest && otherCpuMs ? [Math.log(cpuMsPerRequest / otherCpuMs)] : [];
  });
}

/** NaN of none. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
