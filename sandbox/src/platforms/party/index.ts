export type { ServiceAccount } from './context';
export * from './seed';
export * from './start-party';
