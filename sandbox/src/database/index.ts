export { discardAbandoned } from './discard-abandoned';
export { type DatabaseOptions, type RunningDatabase, startDatabase } from './start-database';
