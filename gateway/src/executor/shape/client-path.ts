import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import type { DecidedOperation, PrivateNames } from '../../planner';
import type { ResponsePath } from '../run/locate-entities';

/**
 * Returns the function that turns a path of the response tree into the client's: private names become the client's, and a path ends where it would go
 * on into something that the client did not ask for (a key, a required field).
 */
export function clientPaths(
  { operation, fragments }: DecidedOperation,
  privateNames: PrivateNames,
): (path: ResponsePath) => ResponsePath {
  function fieldsNamed(sets: readonly SelectionSetNode[], name: string): readonly FieldNode[] {
    const found: FieldNode[] = [];
    const visited = new Set<SelectionSetNode>();
    const gather = (set: SelectionSetNode): void => {
      if (visited.has(set)) return;
      visited.add(set);
      for (const each of set.selections) {
        if (each.kind === Kind.INLINE_FRAGMENT) gather(each.selectionSet);
        else if (each.kind === Kind.FIELD) {
          if (treeName(each, privateNames) === name) found.push(each);
        } else {
          const fragment = fragments.get(each.name.value);
          if (fragment) gather(fragment.selectionSet);
        }
      }
    };
    sets.forEach(gather);
    return found;
  }

  return (path) => {
    const answer: (string | number)[] = [];
    let sets: readonly SelectionSetNode[] = [operation.selectionSet];
    for (const step of path) {
      if (typeof step === 'string') {
        const fields = fieldsNamed(sets, step);
        const [first] = fields;
        if (!first) return answer;
        sets = fields.flatMap((each) => each.selectionSet ?? []);
        answer.push(responseName(first));
      } else answer.push(step);
    }
    return answer;
  };
}

function responseName(field: FieldNode): string {
  return (field.alias ?? field.name).value;
}

function treeName(field: FieldNode, privateNames: PrivateNames): string {
  const name = responseName(field);
  return privateNames.get(name) ?? name;
}
