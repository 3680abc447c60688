export type { SafetyAccount } from './routes/sign-in';
export * from './seed';
export * from './start-safety';
