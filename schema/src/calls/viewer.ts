/**
 * Who asks, as the gateway states it to a subgraph in the signed call token.
 *
 * `regions` are code prefixes (GB/T 2260 + community + grid): a grid worker has whole 15-digit grid codes, a community leader a 12-digit code,
 * the district centre `320105`. A grid is within reach when its code starts with one of them.
 */
export interface Viewer {
  /** Worker number (工号), or the client id of a service. */
  readonly subject: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  readonly regions: readonly string[];
}

/** Scope that a service needs to hand entries to the platforms' accepting fields. */
export const deliverScope = 'onegrid:deliver';

/** True when the grid with this code lies within the viewer's regions. */
export function mayReach(viewer: Viewer, gridCode: string): boolean {
  return viewer.regions.some((prefix) => gridCode.startsWith(prefix));
}
