export { localGridDefinition } from './local-grid';
export * from './seed';
export * from './start-urban';
