import type { SignCall, Viewer } from '@onegrid/schema';
import type { VerifyAccessToken } from './access-token';

/** How the gateway knows who asks, and how it tells its subgraphs. */
export interface Identity {
  readonly verifyAccessToken: VerifyAccessToken;
  readonly signCall: SignCall;
}

/** By the token's promise, which is one for as long as the token is used. */
const authorizations = new WeakMap<Promise<string>, string | Promise<string>>();

/**
 * Returns the `authorization` of one call of a subgraph, at once when the call's token is at hand; undefined for a gateway without sign-in, whose subgraphs ask for
 * none.
 *
 * @param viewer null = nobody has signed in: such a request reaches no subgraph that wants to know
 */
export function callAuthorization(
  identity: Identity | null,
  viewer: Viewer | null,
  subgraph: string,
): string | Promise<string> | undefined {
  if (identity === null || viewer === null) return undefined;
  const token = identity.signCall(viewer, subgraph);
  const known = authorizations.get(token);
  if (known !== undefined) return known;
  const authorization = token.then((signed) => {
    const written = `Bearer ${signed}`;
    authorizations.set(token, written);
    return written;
  });
  authorizations.set(token, authorization);
  return authorization;
}
