import type { FormBurden, GraphClient } from '@onegrid/kit';
import { type CanonicalEntry, type Condition, type Contributions, compileCondition } from '@onegrid/schema';
import type { Burden } from './typed-here';

/** Returns what a platform's own form asks for the entry; null = the platform does not say. */
export type TypedThere = (platform: string, entry: CanonicalEntry) => Burden | null;

interface Compiled extends Burden {
  readonly entry: string;
  readonly holds: Condition;
}

/** Asks every platform that contributes figures for them. A platform that does not answer counts as one that does not say. */
export async function readTypedThere(graph: GraphClient, { contributions }: Contributions): Promise<TypedThere> {
  const fields = contributions.filter(({ to }) => to === 'BURDEN');
  const figures = new Map(
    await Promise.all(fields.map(async ({ platform, field }) => [platform, await ask(graph, field)] as const)),
  );
  return (platform, entry) =>
    figures.get(platform)?.find((figure) => figure.entry === entry.kind && figure.holds(entry)) ?? null;
}

async function ask(graph: GraphClient, field: string): Promise<readonly Compiled[]> {
  const query = `query FormBurdens { burdens: ${field} { entry when fields keystrokes } }`;
  const answer = await graph.execute({ query }).catch(() => null);
  const burdens = (answer?.data?.burdens ?? []) as readonly FormBurden[];
  return burdens.map(({ when, ...figure }) => ({ ...figure, holds: compileCondition(when) }));
}
