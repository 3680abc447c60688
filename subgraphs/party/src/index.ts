export { party } from './party.subgraph';
export type { PartySettings } from './platform/settings';
