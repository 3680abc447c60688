import { CommandFailure } from '../command-failure';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns the fields with one more set, for example `hazard.inPublicArea=true` or `newTenants.0.name=周新`. true, false, null and plain numbers are what they
 * say, unless they begin with 0 or are longer than 9 digits: codes, phones and id numbers are text.
 *
 * @throws CommandFailure INPUT_UNREADABLE when it is no path=value
 */
export function setField(fields: Fields, assignment: string): Record<string, unknown> {
  const [, path, value] = /^([A-Za-z]\w*(?:\.\w+)*)=(.*)$/s.exec(assignment) ?? [];
  if (path === undefined || value === undefined)
    throw new CommandFailure('INPUT_UNREADABLE', `--set ${assignment}: path=value`);
  return setAt(fields, path.split('.'), readValue(value)) as Record<string, unknown>;
}

function setAt(owner: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const isPosition = /^\d+$/.test(name);
  if (isPosition) {
    const list = Array.isArray(owner) ? [...owner] : [];
    list[Number(name)] = setAt(list[Number(name)], rest, value);
    return list;
  }
  const fields = (owner ?? {}) as Fields;
  return { ...fields, [name]: setAt(fields[name], rest, value) };
}

function readValue(text: string): unknown {
  const words: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };
  if (Object.hasOwn(words, text)) return words[text];
  return /^-?(0|[1-9]\d{0,8})(\.\d+)?$/.test(text) ? Number(text) : text;
}
