export { type DirectorySettings, directory } from './directory.subgraph';
export type * from './load/directory-rows';
export { importDirectory, isEmpty } from './load/import-directory';
