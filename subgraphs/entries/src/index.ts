export { type EntriesSettings, entries } from './entries.subgraph';
