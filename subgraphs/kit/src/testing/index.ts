export * from './calls';
export * from './database';
export * from './optional';
