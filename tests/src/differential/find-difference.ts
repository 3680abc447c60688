import type { EngineName } from '../conformance/engines/engines';
import type { Answer, Operation } from '../conformance/engines/open-engine';
import type { OpenWorld } from '../conformance/world/open-world';
import { difference } from './compare-answers';
import type { FoundDifference } from './found-difference';
import { tamper } from './generate/odd-answer';
import type { Trouble } from './trouble';

/** Returns the difference between what an engine answers and what is right, or null. */
export async function findDifference(
  open: OpenWorld,
  engine: EngineName,
  operation: Operation,
  trouble: Trouble,
  from: string,
): Promise<FoundDifference | null> {
  const expected = expectedAnswer(open, operation, trouble);
  const { faults, odd } = trouble;
  const tampers = odd ? { [odd.subgraph]: tamper(odd) } : undefined;
  const got = await open.answer(engine, operation, { faults, tampers });
  const kind = difference(expected, got, trouble);
  return kind ? { engine, world: open.world.name, from, kind, operation, trouble, expected, got } : null;
}

/** What is right; where that depends on the plan, what is right but for mutations that fail whatever the plan is. */
function expectedAnswer(open: OpenWorld, operation: Operation, { faults, dependsOnPlan }: Trouble): Answer {
  return dependsOnPlan ? open.sound(operation, faults) : open.expected(operation, faults);
}
