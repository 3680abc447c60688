export { safety } from './safety.subgraph';
export type { SafetySettings } from './settings';
