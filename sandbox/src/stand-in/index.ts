export * from './faults';
export * from './faulty-http';
export * from './multipart';
export * from './run-stand-in';
export * from './store';
