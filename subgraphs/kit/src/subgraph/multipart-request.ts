import { FormData } from 'undici';
import type { GraphFile } from './graph-client';

/**
 * Returns a request with files as a form.
 * https://github.com/jaydenseric/graphql-multipart-request-spec
 *
 * @param operations the request as JSON, null where a file belongs
 */
export function multipartRequest(operations: string, files: readonly GraphFile[]): FormData {
  const form = new FormData();
  form.set('operations', operations);
  form.set('map', JSON.stringify(Object.fromEntries(files.map(({ path }, index) => [String(index), [path]]))));
  for (const [index, { name, mediaType, bytes }] of files.entries())
    form.set(String(index), new Blob([Uint8Array.from(bytes)], { type: mediaType }), name);
  return form;
}
