import { readOptions } from './options';

describe('options of the sandbox', () => {
  it('has defaults', () =>
    expect(readOptions([], {})).toEqual({
      port: 4000,
      platformPort: 4100,
      subgraphPort: null,
      size: 'small',
      dataDirectory: '.data',
      databaseUrl: null,
      redisUrl: null,
      metricsPort: null,
      slowOperationMs: null,
      photoDays: 730,
      fresh: false,
      help: false,
    }));

  it('takes the environment, and a flag before it', () => {
    expect(readOptions([], { PORT: '5000', DATABASE_URL: 'postgres://x' })).toMatchObject({
      port: 5000,
      databaseUrl: 'postgres://x',
    });
    expect(readOptions(['--port', '6000', '--fresh', '--size', 'full'], { PORT: '5000' })).toMatchObject({
      port: 6000,
      fresh: true,
      size: 'full',
    });
  });

  it('switches metrics and the log of slow operations on by the environment', () => {
    const environment = { ONEGRID_METRICS_PORT: '9400', ONEGRID_SLOW_OPERATION_MS: '500' };
    expect(readOptions([], environment)).toMatchObject({ metricsPort: 9400, slowOperationMs: 500 });
    expect(() => readOptions([], { ONEGRID_SLOW_OPERATION_MS: 'soon' })).toThrow(/OPTION_INVALID/);
  });

  it('keeps photos as long as the environment says', () => {
    expect(readOptions([], { ONEGRID_PHOTO_DAYS: '365' }).photoDays).toBe(365);
    expect(() => readOptions([], { ONEGRID_PHOTO_DAYS: '0' })).toThrow(/OPTION_INVALID/);
  });

  it.each([[['--port', '70000']], [['--port', 'x']], [['--size', 'huge']], [['--unknown']]])('refuses %j', (argv) =>
    expect(() => readOptions(argv, {})).toThrow(/OPTION_INVALID/),
  );
});
