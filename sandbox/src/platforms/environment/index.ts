export * from './seed';
export * from './start-environment';
