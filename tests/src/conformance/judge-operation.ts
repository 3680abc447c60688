import { parse } from 'graphql';
import type { CaseOperation, ExpectedError } from './conformance-case';
import type { EngineName } from './engines/engines';
import type { Answer, Operation } from './engines/open-engine';
import { brokenPromise } from './sound-or-explained';
import type { OpenWorld } from './world/open-world';
import { type Faults, noFaults } from './world/world';

/** What an answer says, as a test compares it. */
export interface Verdict {
  /** As text, so that the order of keys counts. */
  readonly data: string;
  /** Paths, with the code where it matters, sorted; `(any)` for some errors wherever they are. */
  readonly errors: readonly string[];
}

/** Returns what a case expects of an operation. */
export function expectedVerdict(world: OpenWorld, operation: CaseOperation): Verdict {
  const { data, errors = [], anyErrors, mayHaveErrors } = operation;
  const right = data === undefined ? world.expected(asked(operation), faultsOf(operation)).data : data;
  return {
    data: JSON.stringify(right ?? null),
    errors: anyErrors || mayHaveErrors ? ['(any)'] : errors.map(({ path, code }) => placed(path, code)).sort(),
  };
}

/** Returns what the single schema answers, or null where it cannot know: other bytes from a subgraph. */
export function monolithVerdict(world: OpenWorld, operation: CaseOperation): Verdict | null {
  if (operation.tampers || operation.dependsOnPlan) return null;
  return verdict(world.expected(asked(operation), faultsOf(operation)), {
    ...operation,
    errors: withoutCodes(operation),
  });
}

/** Returns in what an engine's answer breaks its promise, or null; for operations whose exact answer depends on the plan, and for odd bytes. */
export async function brokenPromiseOf(world: OpenWorld, engine: EngineName, operation: CaseOperation) {
  const { tampers } = operation;
  const got = await world.answer(engine, asked(operation), { faults: faultsOf(operation), tampers });
  return brokenPromise(world.sound(asked(operation), faultsOf(operation)), got);
}

/** Returns what an engine answers. */
export async function engineVerdict(world: OpenWorld, engine: EngineName, operation: CaseOperation): Promise<Verdict> {
  const { tampers, movedLabels } = operation;
  const circumstances = { faults: faultsOf(operation), tampers, movedLabels };
  return verdict(await world.answer(engine, asked(operation), circumstances), operation);
}

/** The expected verdict without codes: a code is a subgraph's matter. */
export function withoutCodes({ errors = [] }: CaseOperation): readonly ExpectedError[] {
  return errors.map(({ path }) => ({ path }));
}

function verdict(
  { data, errors }: Answer,
  { errors: expected = [], anyErrors, mayHaveErrors }: CaseOperation,
): Verdict {
  const text = JSON.stringify(data ?? null);
  if (mayHaveErrors || (anyErrors && errors.length > 0)) return { data: text, errors: ['(any)'] };
  const found = errors.map(({ path, extensions, message }) => {
    const place = path?.join('.') ?? `(no path) ${message.split('\n')[0]}`;
    const isCodeAsked = expected.some((each) => each.path === place && each.code !== undefined);
    return placed(place, isCodeAsked ? String(extensions?.code) : undefined);
  });
  return { data: text, errors: [...new Set(found)].sort() };
}

function placed(path: string, code: string | undefined): string {
  return code === undefined ? path : `${path} ${code}`;
}

function asked({ query, variables = {} }: CaseOperation): Operation {
  return { document: parse(query, { noLocation: true }), variables };
}

function faultsOf({ failing = [], nulls = [], down = [], unknown = [] }: CaseOperation): Faults {
  const faults = { ...noFaults, failing, nulls, down, unknown };
  return faults;
}
