import { type Indicator, indexSteps } from './breakpoints';

/**
 * Returns the individual air quality index (IAQI) of a concentration: HJ 633-2012, 4.2, formula (1), rounded up.
 * Beyond the last step it is 500; null where the table says that it is not computed.
 */
export function individualIndex({ concentrations }: Pick<Indicator, 'concentrations'>, value: number): number | null {
  const upper = concentrations.findIndex((concentration) => value <= concentration);
  if (upper === 0) return 0;
  if (upper === -1)
    return concentrations.length === indexSteps.length ? (indexSteps[indexSteps.length - 1] ?? null) : null;
  const [low = 0, high = 0] = concentrations.slice(upper - 1, upper + 1);
  const [lowIndex = 0, highIndex = 0] = indexSteps.slice(upper - 1, upper + 1);
  return Math.ceil(((highIndex - lowIndex) / (high - low)) * (value - low) + lowIndex);
}
