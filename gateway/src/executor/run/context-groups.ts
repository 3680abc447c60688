import type { EntityPart } from '../compile/steps';
import { type Fields, isFields, ownValue } from '../response-tree';
import type { Execution } from './execution';

/** Entities with the same values from above. */
export interface ContextGroup {
  /** Values of variables, by name. */
  readonly contexts: Fields;
  readonly entities: ReadonlySet<Fields>;
}

const fragmentPrefix = '... on ';

/**
 * Returns the entities of a part, grouped by the values that the subgraph wants from above them.
 * https://specs.apollo.dev/context/v0.1/
 */
export function contextGroups(part: EntityPart, execution: Execution): readonly ContextGroup[] {
  const { fetch, paths } = part;
  const groups = new Map<string, { contexts: Fields; entities: Set<Fields> }>();
  for (const path of paths)
    walk(execution.tree, path, 0, [], (entity, above) => {
      const contexts: Fields = {};
      for (const { path: from, to } of fetch.contexts ?? []) {
        const value = valueFrom(from, entity, above, execution);
        if (value !== undefined) contexts[to] = value;
      }
      const key = JSON.stringify(contexts);
      const group = groups.get(key) ?? { contexts, entities: new Set() };
      group.entities.add(entity);
      groups.set(key, group);
    });
  return [...groups.values()];
}

/** Visits the objects at a path, with the objects that they are in: the root first. */
function walk(
  value: unknown,
  path: readonly string[],
  depth: number,
  above: readonly Fields[],
  visit: (entity: Fields, above: readonly Fields[]) => void,
): void {
  const step = path[depth];
  if (step === '@') {
    if (Array.isArray(value)) for (const each of value) walk(each, path, depth + 1, above, visit);
  } else if (isFields(value)) {
    if (step === undefined) visit(value, above);
    else walk(ownValue(value, step), path, depth + 1, [...above, value], visit);
  }
}

/** Undefined = the object above has another type, or the value never came. */
function valueFrom(path: readonly string[], entity: Fields, above: readonly Fields[], { types }: Execution): unknown {
  let value: unknown = entity;
  let height = 0;
  for (const step of path) {
    if (step === '..') {
      height += 1;
      value = above.at(-height);
    } else if (step.startsWith(fragmentPrefix)) {
      const typename = isFields(value) ? value.__typename : undefined;
      if (typeof typename === 'string' && !types.within(step.slice(fragmentPrefix.length)).has(typename))
        return undefined;
    } else value = below(value, step);
  }
  return value;
}

function below(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((each) => below(each, name));
  return isFields(value) ? ownValue(value, name) : value;
}
