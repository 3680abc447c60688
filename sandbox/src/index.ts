export { startDatabase } from './database';
export { pickPort } from './ports';
export { silentProgress } from './run/progress';
export { samplePassword } from './run/sample-accounts';
export { keepSecrets } from './run/secrets';
export { type RunningSandbox, type SandboxSettings, startSandbox } from './run/start-sandbox';
export { composeSupergraph, subgraphModules } from './run/supergraph';
export { readSupergraphFile } from './run/write-supergraph';
