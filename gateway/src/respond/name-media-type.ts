import type { AnsweredContext } from '../operation-context';
import { chooseMediaType } from './media-type';

/** Names the media type of an answer in one piece. To a client that takes none of them Apollo Server says so. */
export function nameMediaType({ request, response }: AnsweredContext): void {
  if (response.body.kind !== 'single') return;
  const type = chooseMediaType(request.http?.headers.get('accept'));
  if (type !== null) response.http.headers.set('content-type', type);
}
