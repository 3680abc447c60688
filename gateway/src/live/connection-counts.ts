import type { LiveLimits } from './live-limits';

/** Counts WebSockets and event streams, in all and for each viewer. */
export class ConnectionCounts {
  readonly #limits: Pick<LiveLimits, 'maxConnections' | 'maxConnectionsPerViewer'>;
  readonly #byOwner = new Map<string, number>();
  #all = 0;

  constructor(limits: Pick<LiveLimits, 'maxConnections' | 'maxConnectionsPerViewer'>) {
    this.#limits = limits;
  }

  /** Returns the function that gives a connection back, or null when there are too many in all. */
  enter(): (() => void) | null {
    if (this.#all >= this.#limits.maxConnections) return null;
    this.#all += 1;
    return once(() => {
      this.#all -= 1;
    });
  }

  /** Returns the function that gives an owner's connection back, or null when the owner has too many. */
  enterAs(owner: string): (() => void) | null {
    const count = this.#byOwner.get(owner) ?? 0;
    if (count >= this.#limits.maxConnectionsPerViewer) return null;
    this.#byOwner.set(owner, count + 1);
    return once(() => this.#leave(owner));
  }

  #leave(owner: string): void {
    const count = this.#byOwner.get(owner) ?? 0;
    if (count <= 1) this.#byOwner.delete(owner);
    else this.#byOwner.set(owner, count - 1);
  }
}

/** Returns whose connection this is: the viewer's, or the address's for nobody. */
export function ownerOf(subject: string | null, address: string | undefined): string {
  return subject === null ? `address ${address ?? ''}` : `viewer ${subject}`;
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
