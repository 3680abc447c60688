export type { UrbanSettings } from './settings';
export { urban } from './urban.subgraph';
