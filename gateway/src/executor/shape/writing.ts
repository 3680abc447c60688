/** What is true of a response tree, and makes writing it cheaper. */
export interface TreeKind {
  /** Whether it has the same list in several places: entities that are equal share the lists that were merged into them. */
  readonly isShared: boolean;
  /** Whether no text in it needs an escape in JSON: the subgraphs' answers had none. */
  readonly isPlain: boolean;
}

/** The state of a writer while it writes one answer. The kind of the tree, and the texts of lists that are in several places: each is worked out once for each place of the selection. */
export class Writing {
  readonly #texts: Map<unknown, string>[] = [];
  isShared = false;
  isPlain = false;

  /** Returns the texts of lists at one place of the selection, by list. */
  textsOfPlace(): Map<unknown, string> {
    const texts = new Map<unknown, string>();
    this.#texts.push(texts);
    return texts;
  }

  /** Returns what `write` returns for a tree of this kind. */
  during<Written>({ isShared, isPlain }: TreeKind, write: () => Written): Written {
    this.isShared = isShared;
    this.isPlain = isPlain;
    try {
      return write();
    } finally {
      if (isShared) for (const texts of this.#texts) texts.clear();
    }
  }
}
