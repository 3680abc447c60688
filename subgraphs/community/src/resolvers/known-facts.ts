import type { Kept, KeptLoader } from '@onegrid/kit';

/**
 * Returns what is known under any of the ids.
 *
 * @throws PlatformFailure when nothing is known because the platform does not answer
 */
export async function knownFacts<Fact>(loader: KeptLoader<Fact>, ids: readonly string[]): Promise<Kept<Fact>[]> {
  const answers = await loader.loadMany(ids);
  const facts = answers.filter((answer): answer is Kept<Fact> => answer !== null && !(answer instanceof Error));
  const failure = answers.find((answer) => answer instanceof Error);
  if (facts.length === 0 && failure) throw failure;
  return facts;
}
