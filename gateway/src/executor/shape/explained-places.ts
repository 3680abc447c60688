import type { GraphQLError } from 'graphql';
import type { ResponsePath } from '../run/locate-entities';

interface Place {
  isError: boolean;
  readonly below: Map<string | number, Place>;
}

/** The places of a response whose nulls have an error already: one error is enough for a null. https://spec.graphql.org/October2021/#sec-Handling-Field-Errors */
export class ExplainedPlaces {
  readonly #root: Place = { isError: false, below: new Map() };

  constructor(errors: readonly GraphQLError[]) {
    for (const error of errors) this.add(error.path ?? []);
  }

  add(path: ResponsePath): void {
    let place = this.#root;
    for (const step of path) {
      const next: Place = place.below.get(step) ?? { isError: false, below: new Map() };
      place.below.set(step, next);
      place = next;
    }
    place.isError = true;
  }

  /** True when there is an error at this path, above it or below it. An error without a path explains only values that never came. */
  has(path: ResponsePath, value: unknown): boolean {
    let place: Place | undefined = this.#root;
    if (place.isError && value === undefined) return true;
    for (const step of path) {
      place = place.below.get(step);
      if (!place) return false;
      if (place.isError) return true;
    }
    return true;
  }

  /** Returns the names of fields of the object at this path at or below which there is an error. */
  namesBelow(path: ResponsePath): readonly (string | number)[] {
    let place: Place | undefined = this.#root;
    for (const step of path) place = place?.below.get(step);
    return place ? [...place.below.keys()] : [];
  }
}
