export * from './seed';
export * from './snowflake';
export * from './start-community';
