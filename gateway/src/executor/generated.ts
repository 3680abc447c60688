/**
 * Returns what generated code returns: the one door for code that is made of text. Of an operation it may contain nothing but names, as JSON texts; what else it needs it is given by name.
 *
 * @param known what the code knows, by name
 */
export function generated<Result>(known: Readonly<Record<string, unknown>>, code: string): Result {
  return new Function(...Object.keys(known), code)(...Object.values(known)) as Result;
}
