/** The graph as a resource (RFC 8707): an absolute URI, and the `aud` of its access tokens. */
export const graphResource = 'urn:onegrid:graph';
export const graphAudience = 'onegrid';
/** Scope that every person gets. */
export const graphScope = 'onegrid';
