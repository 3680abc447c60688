import type { OpGraphPath, SimultaneousPathsWithLazyIndirectPaths } from '@apollo/query-graphs';
import * as graphPath from '@apollo/query-graphs/dist/graphPath';

/** Most ways to one selection that the planner weighs. */
const maxPaths = 200;

/** The planner has found too many ways to a selection. */
export class TooManyPaths extends RangeError {}

type Option = SimultaneousPathsWithLazyIndirectPaths;
type Advance = typeof graphPath.advanceSimultaneousPathsWithOperation;
type Operation = Parameters<Advance>[2];

/** The ways to one selection, of one place in one operation. */
interface Round {
  count: number;
  /** Fewest jumps between subgraphs of a way, by where it ends. */
  readonly fewestJumps: Map<string, number>;
}

type Rule = 'limited' | 'fewest';

/** Null: the planner does what it does. */
let rule: Rule | null = null;
/** The round that brought an option. */
const roundOf = new WeakMap<Option, Round>();
/** Rounds by what they go on from: another round, or the beginning of a search. */
const rounds = new WeakMap<object, WeakMap<Operation, Round>>();

/** @throws TooManyPaths when the work comes upon more than `maxPaths` ways to a selection. Their number can grow with each level of an operation, by a factor. */
export function withinPaths<T>(work: () => T): T {
  return withRule('limited', work);
}

/**
 * Does the work with the planner keeping, of all ways to a selection that end in the same places, the one with the fewest jumps between subgraphs. All of them
 * can go on in the same ways, so that what can be planned at all still can; the plan may have a fetch more than the best one.
 */
export function withFewestPaths<T>(work: () => T): T {
  return withRule('fewest', work);
}

function withRule<T>(chosen: Rule, work: () => T): T {
  const before = rule;
  rule = chosen;
  try {
    return work();
  } finally {
    rule = before;
  }
}

function roundAfter(option: Option, operation: Operation): Round {
  const origin = roundOf.get(option) ?? option.conditionResolver;
  const known = rounds.get(origin) ?? new WeakMap<Operation, Round>();
  rounds.set(origin, known);
  const round = known.get(operation) ?? { count: 0, fewestJumps: new Map() };
  known.set(operation, round);
  return round;
}

/** Ways with the same key can go on in the same ways. */
function endsOf({ paths }: Option): string {
  const end = (path: OpGraphPath) => {
    const types = path.tailPossibleRuntimeTypes().map(({ name }) => name);
    const isCast = path.lastEdge()?.transition.kind === 'InterfaceObjectFakeDownCast';
    return `${path.tail.index} ${types} ${path.deferOnTail !== undefined} ${isCast}`;
  };
  return paths.map(end).sort().join();
}

function jumpsOf({ paths }: Option): number {
  return paths.reduce((sum, each) => sum + each.subgraphJumps(), 0);
}

function keepFewest(options: readonly Option[], { fewestJumps }: Round): Option[] {
  const byJumps = options.map((option) => ({ option, jumps: jumpsOf(option) })).sort((a, b) => a.jumps - b.jumps);
  const kept = byJumps.filter(({ option, jumps }) => {
    const ends = endsOf(option);
    if ((fewestJumps.get(ends) ?? Number.POSITIVE_INFINITY) <= jumps) return false;
    fewestJumps.set(ends, jumps);
    return true;
  });
  return kept.map(({ option }) => option);
}

const advance = graphPath.advanceSimultaneousPathsWithOperation;

/** The planner's own step from the ways to a selection to the ways to one below it. Undefined: there is no way on. */
function boundedAdvance(...[schema, option, operation, labels]: Parameters<Advance>): Option[] | undefined {
  const options = advance(schema, option, operation, labels);
  // an empty list says that nothing can be there: no way is lost by it
  if (rule === null || !options || options.length === 0) return options;
  const round = roundAfter(option, operation);
  round.count += options.length;
  if (rule === 'limited' && round.count > maxPaths) throw new TooManyPaths();
  const kept: Option[] = rule === 'fewest' ? keepFewest(options, round) : options;
  for (const each of kept) roundOf.set(each, round);
  return kept.length > 0 ? kept : undefined;
}

// the planner has a limit of its own, but can only refuse what is beyond it
Object.assign(graphPath, { advanceSimultaneousPathsWithOperation: boundedAdvance });
