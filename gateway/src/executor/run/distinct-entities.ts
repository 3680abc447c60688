import type { Represent, RequiredValue, RequiredValues } from '../compile/represent';
import { type Fields, ownValue } from '../response-tree';

/** An entity that is asked for once, and every object of the response tree that is this entity. */
export interface Wanted {
  /** Its representation as JSON text. */
  readonly text: string;
  /** In the order of the part's paths. */
  readonly targets: Fields[];
  /** Place of each target's path in the part's list of paths; as long as `targets`. */
  readonly paths: number[];
  /** What tells it from others of its type when that is several values; null when one value or the text does. */
  readonly values: readonly unknown[] | null;
}

/** By the next value: the one entity that has it, or, when there are several, all of them by the value after it. */
interface ByValue extends Map<unknown, Wanted | ByValue> {}

/**
 * Gathers entities, equal ones once. They are told apart by their values, so that a text is written only for each one that is new: by the first value, and by
 * further ones only where entities share the first. An entity with an object among its values is told by its text.
 */
export class DistinctEntities {
  readonly list: Wanted[] = [];
  readonly #represent: Represent;
  readonly #isPlain: boolean;
  readonly #byType = new Map<RequiredValues, ByValue>();
  readonly #byText = new Map<string, Wanted>();
  #lastRequired: RequiredValues | null = null;
  #lastByValue: ByValue = new Map();

  /** @param isPlain whether no text of the entities needs an escape in JSON */
  constructor(represent: Represent, isPlain: boolean) {
    this.#represent = represent;
    this.#isPlain = isPlain;
  }

  /**
   * Returns false when the entity cannot be asked for: something that its representation needs is missing.
   *
   * @param path place of the entity's path in the part's list of paths
   */
  add(entity: Fields, path: number): boolean {
    const required = this.#represent.required(entity, path);
    if (required === null) return false;
    const { only } = required;
    return only === null ? this.#addByAll(required, entity, path) : this.#addByOnly(only, required, entity, path);
  }

  /** Most entities have one key field: they are told apart by its value alone. */
  #addByOnly(only: string, required: RequiredValues, entity: Fields, path: number): boolean {
    const value = ownValue(entity, only);
    if (value === undefined) return false;
    if (typeof value === 'object' && value !== null) return this.#addByText(required, entity, path);
    const byValue = this.#byValueOf(required);
    const found = byValue.get(value) as Wanted | undefined;
    if (found === undefined) {
      const wanted = this.#want(this.#textOf(required, entity), null, entity, path);
      if (wanted) byValue.set(value, wanted);
      return wanted !== null;
    }
    return alsoAt(found, entity, path);
  }

  #addByAll(required: RequiredValues, entity: Fields, path: number): boolean {
    const values: unknown[] = [];
    for (let index = 0; index < required.values.length; index += 1) {
      const { from } = required.values[index] as RequiredValue;
      const value = ownValue(entity, from);
      if (value === undefined) return false;
      if (typeof value === 'object' && value !== null) return this.#addByText(required, entity, path);
      values.push(value);
    }
    return this.#addByValues(required, values, entity, path);
  }

  #addByValues(required: RequiredValues, values: readonly unknown[], entity: Fields, path: number): boolean {
    let byValue = this.#byValueOf(required);
    for (let depth = 0; ; depth += 1) {
      const found = byValue.get(values[depth]);
      if (found === undefined) {
        const wanted = this.#want(this.#textOf(required, entity), values, entity, path);
        if (wanted) byValue.set(values[depth], wanted);
        return wanted !== null;
      }
      if (found instanceof Map) byValue = found;
      else if (haveSame(found.values, values, depth + 1)) return alsoAt(found, entity, path);
      else {
        const deeper: ByValue = new Map([[found.values?.[depth + 1], found]]);
        byValue.set(values[depth], deeper);
        byValue = deeper;
      }
    }
  }

  #addByText(required: RequiredValues, entity: Fields, path: number): boolean {
    const text = this.#textOf(required, entity);
    const known = text === null ? undefined : this.#byText.get(text);
    if (known) return alsoAt(known, entity, path);
    const wanted = this.#want(text, null, entity, path);
    if (wanted && text !== null) this.#byText.set(text, wanted);
    return wanted !== null;
  }

  #want(text: string | null, values: Wanted['values'], entity: Fields, path: number): Wanted | null {
    if (text === null) return null;
    const wanted = { text: this.#represent.rewrite?.(text) ?? text, targets: [entity], paths: [path], values };
    this.list.push(wanted);
    return wanted;
  }

  #textOf(required: RequiredValues, entity: Fields): string | null {
    return this.#represent.text(required, entity, this.#isPlain);
  }

  #byValueOf(required: RequiredValues): ByValue {
    if (required === this.#lastRequired) return this.#lastByValue;
    const byValue: ByValue = this.#byType.get(required) ?? new Map();
    this.#byType.set(required, byValue);
    this.#lastRequired = required;
    this.#lastByValue = byValue;
    return byValue;
  }
}

/** Puts down one more object of the response tree that is an entity. */
function alsoAt({ targets, paths }: Wanted, entity: Fields, path: number): true {
  targets.push(entity);
  paths.push(path);
  return true;
}

function haveSame(known: Wanted['values'], values: readonly unknown[], start: number): boolean {
  for (let index = start; index < values.length; index += 1) if (known?.[index] !== values[index]) return false;
  return true;
}
