/** Name of this subgraph and of the platform behind it. */
export const platform = 'urban';
