export { environment } from './environment.subgraph';
export type { EnvironmentSettings } from './settings';
