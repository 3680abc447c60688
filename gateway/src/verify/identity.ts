import type { SignCall, Viewer } from '@onegrid/schema';
import type { VerifyAccessToken } from './access-token';

/** How the gateway knows who asks, and how it tells its subgraphs. */
export interface Identity {
  readonly verifyAccessToken: VerifyAccessToken;
  readonly signCall: SignCall;
}

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
  return identity.signCall(viewer, subgraph);
}
