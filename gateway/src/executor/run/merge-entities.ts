import type { EntityPart } from '../compile/steps';
import { type Fields, isFields } from '../response-tree';
import type { Execution } from './execution';
import type { Wanted } from './gather-representations';
import { mergeFields } from './merge-fields';

/**
 * Merges one list of answered entities into the response tree. `_entities` answers in the order of `representations`; null = the subgraph does not know
 * the entity. Objects at one path share what is nested in an answer, since every later step treats them alike; another path gets a copy of its own.
 *
 * @param wanted same length and order as `answer`
 */
export function mergeEntities(
  part: EntityPart,
  wanted: readonly Wanted[],
  answer: readonly unknown[],
  execution: Execution,
): void {
  const { rewrites } = part;
  for (let index = 0; index < wanted.length; index += 1) {
    const entity = answer[index];
    const targets = wanted[index]?.targets;
    if (!isFields(entity) || targets === undefined) continue;
    if (rewrites.length > 0) {
      entity.__typename ??= firstTarget(targets)?.__typename;
      for (const rewrite of rewrites) rewrite(entity);
    }
    let isTaken = false;
    for (const atPath of targets) {
      if (atPath.length === 0) continue;
      const own = isTaken ? copyFields(entity) : entity;
      isTaken = true;
      if (atPath.length > 1 && hasObjects(entity)) execution.isShared = true;
      for (const target of atPath) mergeFields(target, own, execution.types);
    }
  }
}

function hasObjects(fields: Fields): boolean {
  return Object.values(fields).some((each) => typeof each === 'object' && each !== null);
}

function copyFields(fields: Fields): Fields {
  const copy: Fields = {};
  for (const name of Object.keys(fields)) if (name !== '__proto__') copy[name] = copyValue(fields[name]);
  return copy;
}

function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyValue);
  return isFields(value) ? copyFields(value) : value;
}

function firstTarget(targets: readonly (readonly Fields[])[]): Fields | undefined {
  return targets.find((each) => each.length > 0)?.[0];
}
