import { request as send } from 'undici';
import type { TinyWorld } from './tiny-world';

export type Part = readonly [name: string, value: string | File];

export const addPhoto = 'mutation ($file: Upload!) { addPhoto(file: $file) { filename mimetype sizeBytes sha256 } }';
export const uploadHeaders = { 'apollo-require-preflight': '1', authorization: 'Bearer token-of-worker' };

/** Returns the parts of a request with files, as https://github.com/jaydenseric/graphql-multipart-request-spec orders them. */
export function multipart(
  operations: object,
  map: Readonly<Record<string, readonly string[]>>,
  files: Readonly<Record<string, File>>,
): Part[] {
  return [['operations', JSON.stringify(operations)], ['map', JSON.stringify(map)], ...Object.entries(files)];
}

/** Returns the parts of a request with one file, in the variable `file`. */
export function single(file: File, query = addPhoto): Part[] {
  return multipart({ query, variables: { file: null } }, { 0: ['variables.file'] }, { 0: file });
}

/** Sends parts in this order, on behalf of the world's worker unless the headers say otherwise. */
export async function postParts(
  world: TinyWorld,
  parts: readonly Part[],
  headers: Readonly<Record<string, string>> = uploadHeaders,
) {
  const { body, headers: type } = await encodeParts(parts);
  const answer = await send(`${world.gateway.url}/graphql`, { method: 'POST', headers: { ...type, ...headers }, body });
  return { status: answer.statusCode, body: JSON.parse(await answer.body.text()) };
}

/** Returns the body that these parts make, and the headers that describe it. */
export async function encodeParts(parts: readonly Part[]) {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  const encoded = new Response(form);
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
  return { headers, body: Buffer.from(await encoded.arrayBuffer()) };
}
