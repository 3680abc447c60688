import type { Random } from './random';

/** Names that every JavaScript object has; a response must treat them like any other. */
const trickyNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const plainNames = ['a', 'b', 'c', 'd', 'e'];

/** Keeps what each response name of an operation means, so that selections of the same name can be merged. */
export class ResponseNames {
  readonly #meanings = new Map<string, string>();
  #count = 0;

  constructor(readonly random: Random) {}

  /** Returns whether the name may mean this from now on. */
  claim(name: string, meaning: string): boolean {
    const known = this.#meanings.get(name);
    if (known !== undefined && known !== meaning) return false;
    this.#meanings.set(name, meaning);
    return true;
  }

  /** Returns an alias for a meaning: sometimes the name of another field of the type. */
  alias(meaning: string, siblings: readonly string[]): string {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const name = this.random.pick(this.#pool(siblings));
      if (this.claim(name, meaning)) return name;
    }
    this.#count += 1;
    const fresh = `x${this.#count}`;
    return this.claim(fresh, meaning) ? fresh : this.alias(meaning, siblings);
  }

  #pool(siblings: readonly string[]): readonly string[] {
    if (this.random.chance(0.06)) return trickyNames;
    if (this.random.chance(0.04)) return ['__typename'];
    return this.random.chance(0.35) ? siblings : plainNames;
  }
}
