import {
  type Acceptance,
  type CanonicalEntry,
  type Condition,
  type Contributions,
  compileCondition,
} from '@onegrid/schema';

/** Returns, for an entry, the accepting fields of every platform that wants it. */
export type ChooseAcceptances = (entry: CanonicalEntry) => readonly Acceptance[];

/** Compiles the `@accepts` of a supergraph. The hub knows no platform: who wants what is only in their schemas. */
export function acceptanceChooser({ acceptances }: Contributions): ChooseAcceptances {
  const compiled: { acceptance: Acceptance; holds: Condition }[] = acceptances.map((acceptance) => ({
    acceptance,
    holds: compileCondition(acceptance.when),
  }));
  return (entry) =>
    compiled
      .filter(({ acceptance, holds }) => acceptance.entry === entry.kind && holds(entry))
      .map(({ acceptance }) => acceptance);
}
