import { createGeneration, type Generation, type GenerationSettings, versionOf } from './generation';

/** A generation and how many hold it. */
interface Held {
  readonly generation: Generation;
  holders: number;
  /** Called when the last one lets go of a generation that is no longer current. */
  onEmpty: (() => void) | null;
}

/**
 * The generations of a gateway. States of one: READY (made and warmed, holds no request) → CURRENT (new requests hold it) → RETIRED (a newer one is current;
 * requests that hold it go on) → CLOSED (the last of them is over). One that cannot be made is never READY, and the current one stays.
 */
export class Generations {
  readonly #settings: GenerationSettings;
  readonly #closing = new Set<Promise<void>>();
  #current: Held;
  #replacing: Promise<unknown> = Promise.resolve();

  private constructor(first: Generation, settings: GenerationSettings) {
    this.#settings = settings;
    this.#current = held(first);
  }

  /** @throws OneGridError CONFIGURATION_INVALID when the supergraph cannot be served */
  static async start(supergraphSdl: string, settings: GenerationSettings): Promise<Generations> {
    return new Generations(await createGeneration(supergraphSdl, settings), settings);
  }

  get current(): Generation {
    return this.#current.generation;
  }

  /** Returns the current generation, held until `release` is called, once. */
  hold(): { readonly generation: Generation; release(): void } {
    const holding = this.#current;
    holding.holders += 1;
    return {
      generation: holding.generation,
      release() {
        holding.holders -= 1;
        if (holding.holders === 0) holding.onEmpty?.();
      },
    };
  }

  /**
   * Serves another supergraph from now on, after the operations that are known now were planned for it. Several calls take effect in their order.
   *
   * @returns false when it is the one that is served already
   * @throws OneGridError CONFIGURATION_INVALID when it cannot be served; the current one stays
   */
  replace(supergraphSdl: string): Promise<boolean> {
    const replaced = this.#replacing.then(() => this.#replace(supergraphSdl));
    this.#replacing = replaced.catch(() => undefined);
    return replaced;
  }

  /** Closes every generation, after the requests that hold it are over. */
  async close(): Promise<void> {
    await this.#replacing;
    this.#retire(this.#current);
    await Promise.all(this.#closing);
  }

  async #replace(supergraphSdl: string): Promise<boolean> {
    if (versionOf(supergraphSdl) === this.current.version) return false;
    const next = await createGeneration(supergraphSdl, this.#settings);
    await next.engine.warmUp(this.current.engine.knownOperations());
    const old = this.#current;
    this.#current = held(next);
    this.#retire(old);
    return true;
  }

  #retire(old: Held): void {
    const empty = new Promise<void>((resolve) => {
      if (old.holders === 0) resolve();
      else old.onEmpty = resolve;
    });
    const closing = empty.then(() => old.generation.close()).finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}

function held(generation: Generation): Held {
  return { generation, holders: 0, onEmpty: null };
}
