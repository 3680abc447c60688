export * from './entry';
export * from './hazard';
export * from './new-residents';
export * from './residency-end';
export * from './resident';
export * from './tenant';
