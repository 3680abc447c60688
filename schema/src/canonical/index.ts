export * from './entry';
export * from './hazard';
export * from './tenant';
