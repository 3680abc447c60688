import { readOptions } from './options';

const defaults = { workers: 1, pollIntervalMs: 10_000, metricsPort: null, slowOperationMs: null, tracing: false };

describe('options of onegrid gateway', () => {
  it('need only a supergraph without sign-in', () =>
    expect(readOptions(['--supergraph', 'a.graphql', '--no-auth'], {})).toEqual({
      supergraph: 'a.graphql',
      host: '127.0.0.1',
      port: 4000,
      http: expect.any(Object),
      ...defaults,
      configFile: null,
      signIn: null,
    }));

  it('come from the environment, and a flag wins', () => {
    const environment = {
      SUPERGRAPH: 'a.graphql',
      PORT: '5000',
      ONEGRID_CONFIG: 'gateway.json',
      ONEGRID_ISSUER: 'http://id/',
      ONEGRID_CALL_KEY: 'key.json',
    };
    expect(readOptions(['--port', '6000'], environment)).toEqual({
      supergraph: 'a.graphql',
      host: '127.0.0.1',
      port: 6000,
      http: expect.any(Object),
      ...defaults,
      configFile: 'gateway.json',
      signIn: { issuer: 'http://id/', jwksUrl: 'http://id/jwks', audience: 'onegrid', callKeyFile: 'key.json' },
    });
  });

  it('say how it runs and is watched', () => {
    const environment = {
      WORKERS: '4',
      ONEGRID_SLOW_OPERATION_MS: '500',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318',
    };
    const argv = [
      '--supergraph',
      'a',
      '--no-auth',
      '--workers',
      '2',
      '--metrics-port',
      '9000',
      '--poll-interval-ms',
      '0',
    ];
    expect(readOptions(argv, environment)).toMatchObject({
      workers: 2,
      metricsPort: 9000,
      pollIntervalMs: 0,
      slowOperationMs: 500,
      tracing: true,
    });
    expect(readOptions(argv, { ...environment, OTEL_SDK_DISABLED: 'true' })).toMatchObject({ tracing: false });
  });

  it('are only the usage when help is asked for', () => expect(readOptions(['--help'], {})).toBeNull());

  it.each([
    [[]],
    [['--supergraph', 'a']],
    [['--supergraph', 'a', '--no-auth', '--port', 'x']],
    [['--unknown']],
    [['--supergraph', 'a', '--no-auth', '--workers', '0']],
    [['--supergraph', 'a', '--no-auth', '--metrics-port', '4000']],
    [['--supergraph', 'a', '--no-auth', '--slow-operation-ms', '1.5']],
  ])('are refused: %j', (argv) =>
    expect(() => readOptions(argv, {})).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' })),
  );
});
