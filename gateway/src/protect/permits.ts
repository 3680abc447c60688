import type { Viewer } from '@onegrid/schema';
import type { Needs } from '../supergraph/access-rules';

/** Returns true when the viewer has, of every requirement, all scopes of at least one set. */
export function permits(needs: Needs, viewer: Viewer): boolean {
  return needs.scopes.every((sets) => sets.some((set) => set.every((scope) => viewer.scopes.includes(scope))));
}
