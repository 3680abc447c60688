import type { Thing, World, WorldContext } from '../../conformance/world/world';
import { data } from './data';
import { subgraphs } from './subgraphs';

interface Filter {
  readonly nameLike?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly nested?: Filter | null;
}

/** Eight subgraphs, some thirty types: keys of several kinds, requirements through several hops, entity interfaces, unions, mutations. */
export const district: World = {
  name: 'district',
  subgraphs,
  data,
  resolvers: {
    Query: {
      person: (_: unknown, { id }: { id: string }, context) => find(context, 'Person', id),
      people: (_: unknown, { first, where }: { first: number | null; where?: Filter | null }, context) =>
        limit(
          all(context, 'Person').filter((each) => passes(each, where)),
          first,
        ),
      search: (_: unknown, { text }: { text?: string | null }, { data: { entities } }: WorldContext) =>
        entities.filter(
          (each) => ['Person', 'House', 'Grid'].includes(each.__typename) && String(each.name).includes(text ?? '1'),
        ),
      node: (_: unknown, { id }: { id: string }, { data: { entities } }: WorldContext) =>
        entities.find((each) => ['Person', 'House', 'Grid'].includes(each.__typename) && each.id === id) ?? null,
      inspections: (_: unknown, { first }: { first?: number | null }, context) =>
        limit(all(context, 'Inspection'), first),
      inspection: (_: unknown, { no }: { no: number }, context) =>
        all(context, 'Inspection').find((each) => each.no === no),
      cases: (_: unknown, { state }: { state: string | null }, context) => casesOf(context, state),
      budget: (_: unknown, { year }: { year?: number | null }, context) =>
        year === 0 ? null : all(context, 'Wish')[0]?.budget,
    },
    Mutation: {
      rename: (_: unknown, { id, name }: { id: string; name: string }, context) =>
        change(find(context, 'Person', id), { name }),
      moveTo: (_: unknown, { person, house }: { person: string; house: string }, context) =>
        change(find(context, 'Person', person), { home: find(context, 'House', house) }),
      inspect: (_: unknown, { house, result }: { house: string; result: string }, context) =>
        change(
          all(context, 'Inspection').find((each) => (each.house as Thing).id === house) ??
            all(context, 'Inspection')[0],
          { result },
        ),
      close: (_: unknown, { id }: { id: string }, context) =>
        change(
          casesOf(context, null).find((each) => each.id === id),
          { state: 'CLOSED' },
        ),
      wish: (_: unknown, { of, text }: { of: string; text: string }, context) =>
        change(
          all(context, 'Wish').find((each) => (each.of as Thing).id === of),
          { cost: text.length },
        ),
    },
    House: {
      inspections: ({ id }: Thing, { result }: { result?: string | null }, context) =>
        all(context, 'Inspection').filter(
          (each) => (each.house as Thing).id === id && (!result || each.result === result),
        ),
      perArea: ({ size }: { size: { area: number; rooms: number | null } }) => size.area / (size.rooms ?? 10),
    },
    Person: {
      reported: ({ id }: Thing, { state }: { state?: string | null }, context) =>
        casesOf(context, state).filter(({ reporter }) => (reporter as Thing | null)?.id === id),
      greeting: ({ name }: { name: string | null }, { lang }: { lang: string | null }) =>
        `${lang === 'ZH' ? '你好' : 'Hello'} ${name}`,
      wishes: ({ id }: Thing, { first }: { first?: number | null }, context) =>
        limit(
          all(context, 'Wish').filter((each) => (each.of as Thing).id === id),
          first,
        ),
      wishTitle: ({ name, grid }: { name: string | null; grid: { code: string } }) =>
        name === null ? null : `${name} of ${grid.code}`,
    },
    Case: {
      title: ({ heading }: { heading: string }, { upper }: { upper: boolean | null }) =>
        upper ? heading.toUpperCase() : heading,
      votes: ({ votesOf }: { votesOf: readonly Vote[] }, { by }: { by?: readonly string[] | null }) =>
        votesOf.filter((each) => !by || by.includes(each.by.id)),
    },
    Station: {
      readings: ({ readings }: { readings: readonly unknown[] }, { last }: { last: number }) => limit(readings, last),
    },
  },
};

interface Vote {
  readonly by: { readonly id: string };
}

function all({ data: { entities } }: WorldContext, type: string): Thing[] {
  return entities.filter((each) => each.__typename === type);
}

function find(context: WorldContext, type: string, id: string): Thing | null {
  return all(context, type).find((each) => each.id === id) ?? null;
}

function casesOf(context: WorldContext, state: string | null | undefined): Thing[] {
  const cases = [...all(context, 'NoiseCase'), ...all(context, 'WasteCase')];
  return cases.filter((each) => !state || each.state === state);
}

function limit<T>(items: readonly T[], count: number | null | undefined): readonly T[] {
  return typeof count === 'number' && count >= 0 ? items.slice(0, count) : items;
}

function passes(thing: Thing, where: Filter | null | undefined): boolean {
  if (!where) return true;
  const { nameLike, kinds, nested } = where;
  return (
    (!nameLike || String(thing.name).includes(nameLike)) &&
    (!kinds || kinds.includes(String(thing.kind))) &&
    passes(thing, nested)
  );
}

function change(thing: Thing | null | undefined, values: Record<string, unknown>): Thing | null {
  return thing ? Object.assign(thing, values) : null;
}
