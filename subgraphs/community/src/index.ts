export { community } from './community.subgraph';
export type { CommunitySettings } from './platform/settings';
