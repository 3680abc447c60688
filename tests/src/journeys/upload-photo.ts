import type { Worker } from './worker';

export interface UploadAnswer {
  readonly attachment: { readonly id: string; readonly sizeBytes: number } | null;
  readonly errors: readonly { readonly code: string }[];
}

/** Uploads a photo as a phone does: GraphQL multipart request specification. */
export async function uploadPhoto(gateway: string, { accessToken }: Worker, bytes: Uint8Array): Promise<UploadAnswer> {
  const query =
    'mutation ($file: Upload!) { uploadAttachment(file: $file) { attachment { id sizeBytes } errors { code field message } } }';
  const form = new FormData();
  form.set('operations', JSON.stringify({ query, variables: { file: null } }));
  form.set('map', JSON.stringify({ 0: ['variables.file'] }));
  form.set('0', new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' }), 'IMG_0001.jpg');
  const headers = { authorization: `Bearer ${accessToken}`, 'apollo-require-preflight': 'true' };
  const response = await fetch(`${gateway}/graphql`, { method: 'POST', headers, body: form });
  const { data, errors } = (await response.json()) as { data: { uploadAttachment: UploadAnswer }; errors?: unknown };
  expect(errors).toBeUndefined();
  return data.uploadAttachment;
}
