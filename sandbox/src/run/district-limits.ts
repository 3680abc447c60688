/**
 * What the gateway of a district refuses beside the defaults. The dearest operation of its own clients costs a fifteenth of this (`tests/src/supergraph/cost.test.ts`);
 * what costs more would ask platforms thousands of times.
 */
export const districtLimits = Object.freeze({ maxCost: 100_000 });
