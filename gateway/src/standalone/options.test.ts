import { readOptions } from './options';

describe('options of onegrid gateway', () => {
  it('need only a supergraph without sign-in', () =>
    expect(readOptions(['--supergraph', 'a.graphql', '--no-auth'], {})).toEqual({
      supergraph: 'a.graphql',
      host: '127.0.0.1',
      port: 4000,
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
      configFile: 'gateway.json',
      signIn: { issuer: 'http://id/', jwksUrl: 'http://id/jwks', audience: 'onegrid', callKeyFile: 'key.json' },
    });
  });

  it('are only the usage when help is asked for', () => expect(readOptions(['--help'], {})).toBeNull());

  it.each([[[]], [['--supergraph', 'a']], [['--supergraph', 'a', '--no-auth', '--port', 'x']], [['--unknown']]])(
    'are refused: %j',
    (argv) => expect(() => readOptions(argv, {})).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' })),
  );
});
