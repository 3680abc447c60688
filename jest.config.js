const packages = ['schema', 'gateway', 'sandbox', 'tests'];
const subgraphs = ['kit', 'cli', 'directory', 'entries', 'community', 'party', 'urban', 'safety', 'environment'];

// These ship as ES modules only; jest loads CommonJS, so swc turns them into it.
const esmOnly = [
  'jose',
  'openid-client',
  'oauth4webapi',
  'oidc-provider',
  'nanoid',
  'oidc-token-hash',
  'quick-lru',
  'eta',
  'koa',
  '@koa/.*',
  '@marcbachmann/cel-js',
].join('|');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/src/database/global-setup.ts',
  globalTeardown: '<rootDir>/tests/src/database/global-teardown.ts',
  roots: [...packages, ...subgraphs.map((name) => `subgraphs/${name}`)].map((dir) => `<rootDir>/${dir}/src`),
  testMatch: ['**/*.test.ts'],
  moduleNameMapper: {
    '^@onegrid/gateway/testing$': '<rootDir>/gateway/src/testing/index.ts',
    '^@onegrid/kit/testing$': '<rootDir>/subgraphs/kit/src/testing/index.ts',
    [`^@onegrid/(${subgraphs.join('|')})$`]: '<rootDir>/subgraphs/$1/src/index.ts',
    [`^@onegrid/(${packages.join('|')})$`]: '<rootDir>/$1/src/index.ts',
  },
  transform: {
    '\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  setupFiles: ['reflect-metadata'],
  testTimeout: 30_000,
};
