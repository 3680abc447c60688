/** What is true of a response tree, and makes writing it cheaper. */
export interface TreeKind {
  /** Whether it has the same list in several places: entities that are equal share the lists that were merged into them. */
  readonly isShared: boolean;
  /** Whether no text in it needs an escape in JSON: the subgraphs' answers had none. */
  readonly isPlain: boolean;
}

/** Texts of lists, by list. */
type ListTexts = Map<unknown, string>;

/**
 * The state of a writer while it writes one answer: the kind of the tree, and the texts of lists that are in several places, each worked out once for each place of the selection. The maps live no longer
 * than one answer: a map that is emptied leaves its old table pointing at its new one, and one such table that has grown old keeps all later answers in memory until the next full garbage collection.
 */
export class Writing {
  #texts: (ListTexts | undefined)[] | null = null;
  #places = 0;
  isPlain = false;

  /** Returns the number of one more place of the selection. */
  addPlace(): number {
    return this.#places++;
  }

  /** Returns the texts of lists at a place; null when no list is in several places. */
  textsOf(place: number): ListTexts | null {
    if (this.#texts === null) return null;
    this.#texts[place] ??= new Map();
    return this.#texts[place];
  }

  /** Returns what `write` returns for a tree of this kind. */
  during<Written>({ isShared, isPlain }: TreeKind, write: () => Written): Written {
    this.#texts = isShared ? new Array<ListTexts | undefined>(this.#places) : null;
    this.isPlain = isPlain;
    try {
      return write();
    } finally {
      this.#texts = null;
    }
  }
}
