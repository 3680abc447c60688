/** The platform's name in the graph, in reports and in `localIds`. */
export const platform = 'safety';
