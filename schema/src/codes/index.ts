export * from './code-list';
export * from './hazard-codes';
export * from './household-codes';
export * from './person-codes';
export * from './residency-codes';
export * from './translate';
export * from './visit-codes';
