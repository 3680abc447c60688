import type { EntityPart } from '../compile/steps';
import { type Fields, isFields } from '../response-tree';
import type { Wanted } from './distinct-entities';
import type { Execution } from './execution';
import { mergeFields } from './merge-fields';

/**
 * Merges one list of answered entities into the response tree. `_entities` answers in the order of `representations`; null = the subgraph does not know
 * the entity. Objects at one path share what is nested in an answer, since every later step treats them alike; another path gets a copy of its own, and so does each object when a later step
 * takes values from above.
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
    const found = wanted[index];
    if (!isFields(entity) || found === undefined) continue;
    if (rewrites.length > 0) {
      entity.__typename ??= found.targets[0]?.__typename;
      for (const rewrite of rewrites) rewrite(entity);
    }
    mergeIntoTargets(found, entity, part, execution);
  }
}

function mergeIntoTargets(
  { targets, paths }: Wanted,
  entity: Fields,
  { isUnshared, merge }: EntityPart,
  execution: Execution,
): void {
  const mergeEntity = merge ?? mergeFields;
  const isNested = targets.length > 1 && hasObjects(entity);
  let own = entity;
  for (let index = 0; index < targets.length; index += 1) {
    if (isNested && index > 0) {
      if (!isUnshared && paths[index] === paths[index - 1]) execution.isShared = true;
      else own = copyFields(entity);
    }
    if (!mergeEntity(targets[index] as Fields, own, execution.types)) execution.isTorn = true;
  }
}

function hasObjects(fields: Fields): boolean {
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (typeof value === 'object' && value !== null) return true;
  }
  return false;
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
