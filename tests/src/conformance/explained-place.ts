export type Path = readonly (string | number)[];

/** Returns the place in an answer's data that an error explains: its path up to the first null. */
export function explainedPlace(data: unknown, path: Path): Path {
  let value = data;
  const place: (string | number)[] = [];
  for (const key of path) {
    if (value === null || value === undefined) break;
    place.push(key);
    value = (value as Record<string | number, unknown>)[key];
  }
  return place;
}
