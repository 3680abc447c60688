import { requestRefusal } from '../respond/request-refusal';
import type { UploadedFile } from './uploaded-file';

/** Where each file belongs: paths like `variables.files.0` by the name of the file's part. */
export type FileMap = ReadonlyMap<string, readonly string[]>;

/** Most places of all files together. */
const maxPlaces = 100;

/**
 * Returns the `map` of a multipart request.
 * https://github.com/jaydenseric/graphql-multipart-request-spec#multipart-form-field-structure
 *
 * @throws GraphQLError UPLOAD_MALFORMED
 */
export function readFileMap(text: string): FileMap {
  const map = parseObject(text, 'map');
  const entries = Object.entries(map).map(([part, paths]): [string, string[]] => {
    if (!Array.isArray(paths) || paths.length === 0 || !paths.every((each) => typeof each === 'string'))
      throw requestRefusal('UPLOAD_MALFORMED', '"map" must be an object of lists of paths.');
    return [part, paths];
  });
  if (entries.flatMap(([, paths]) => paths).length > maxPlaces)
    throw requestRefusal('UPLOAD_MALFORMED', `"map" may name at most ${maxPlaces} places.`);
  return new Map(entries);
}

/** @throws GraphQLError UPLOAD_MALFORMED when the text is no JSON object */
export function parseObject(text: string, part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text, refusePoison);
    if (isContainer(value) && !Array.isArray(value)) return value;
  } catch {
    throw requestRefusal('UPLOAD_MALFORMED', `"${part}" must be JSON.`);
  }
  throw requestRefusal('UPLOAD_MALFORMED', `"${part}" must be one JSON object.`);
}

/** As the JSON of other requests, this one may not name what would reach an object's prototype. */
function refusePoison(key: string, value: unknown): unknown {
  if (key === '__proto__' || (key === 'constructor' && isContainer(value) && Object.hasOwn(value, 'prototype')))
    throw requestRefusal('UPLOAD_MALFORMED');
  return value;
}

/**
 * Puts each file into its places in `operations`, each of which must hold null and lie within `variables`.
 *
 * @returns names of the variables that hold files
 * @throws GraphQLError UPLOAD_MALFORMED
 */
export function placeFiles(
  operations: Record<string, unknown>,
  map: FileMap,
  files: ReadonlyMap<string, UploadedFile>,
): ReadonlySet<string> {
  const variables = new Set<string>();
  for (const [part, paths] of map)
    for (const path of paths) {
      const keys = path.split('.');
      if (keys[0] !== 'variables' || keys.length < 2) throw noPlace(path);
      place(operations, keys, path, files.get(part));
      variables.add(keys[1] as string);
    }
  return variables;
}

function place(operations: Record<string, unknown>, keys: readonly string[], path: string, file: unknown): void {
  let container: Record<string, unknown> = operations;
  for (const key of keys.slice(0, -1)) {
    const next = Object.hasOwn(container, key) ? container[key] : undefined;
    if (!isContainer(next)) throw noPlace(path);
    container = next;
  }
  const last = keys.at(-1) as string;
  if (!Object.hasOwn(container, last) || container[last] !== null) throw noPlace(path);
  container[last] = file;
}

function noPlace(path: string) {
  return requestRefusal('UPLOAD_MALFORMED', `"${path.slice(0, 100)}" of "map" must be a null within the variables.`);
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
