export * from './entry';
export * from './fields';
export * from './hazard';
export * from './tenant';
