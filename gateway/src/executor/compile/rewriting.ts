import type { Rewrite } from '../../planner';
import { type Fields, isFields, ownValue } from '../response-tree';
import type { TypeNames } from './type-names';

/** Changes an object in place. */
export type Rewriting = (fields: Fields) => void;

const fragmentPrefix = '... on ';

/** Returns the function that does a rewrite of a plan. */
export function rewriting(rewrite: Rewrite, types: TypeNames): Rewriting {
  const last = rewrite.path.at(-1) ?? '';
  const change: Rewriting = rewrite.kind === 'set' ? setter(last, rewrite.value) : renamer(last, rewrite.to);
  return rewrite.path.slice(0, -1).reduceRight<Rewriting>((inner, step) => within(step, inner, types), change);
}

function setter(name: string, value: unknown): Rewriting {
  return (fields) => {
    fields[name] = value;
  };
}

function renamer(name: string, to: string): Rewriting {
  return (fields) => {
    const value = ownValue(fields, name);
    if (value === undefined) return;
    fields[to] = value;
    delete fields[name];
  };
}

function within(step: string, inner: Rewriting, types: TypeNames): Rewriting {
  if (step.startsWith(fragmentPrefix)) {
    const names = types.within(step.slice(fragmentPrefix.length));
    return (fields) => {
      const type = fields.__typename;
      if (typeof type !== 'string' || names.has(type)) inner(fields);
    };
  }
  return (fields) => each(ownValue(fields, step), inner);
}

function each(value: unknown, change: Rewriting): void {
  if (Array.isArray(value)) for (const element of value) each(element, change);
  else if (isFields(value)) change(value);
}
