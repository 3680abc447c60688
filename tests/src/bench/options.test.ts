import { readOptions } from './options';

const gatewayFlags = [
  '--max-semi-space-size=64',
  '--no-allocation-site-pretenuring',
  '--max-inlined-bytecode-size=1000',
  '--max-inlined-bytecode-size-cumulative=3000',
];

describe('options of npm run bench', () => {
  it('are a whole comparison when nothing is said', () =>
    expect(readOptions([])).toEqual({
      command: 'compare',
      sections: [],
      workloads: [],
      contenders: [],
      connections: 50,
      rounds: 3,
      seconds: 3,
      requests: null,
      nodeFlags: [[], gatewayFlags],
      checkouts: [],
      json: null,
    }));

  it('are less for a quick look, and what is said wins', () =>
    expect(readOptions(['--quick', '--rounds', '2'])).toMatchObject({
      rounds: 2,
      seconds: 1,
      nodeFlags: [gatewayFlags],
    }));

  it('take lists, several checkouts and several flags of Node', () =>
    expect(
      readOptions(['growth', '--sections', 'entities,workers', '--ours', 'a', '--ours', 'b', '--node-flags=--x --y']),
    ).toMatchObject({
      command: 'growth',
      sections: ['entities', 'workers'],
      checkouts: ['a', 'b'],
      nodeFlags: [['--x', '--y']],
    }));

  it('know the flags of the gateway by a word', () =>
    expect(readOptions(['--node-flags=', '--node-flags=gateway'])).toMatchObject({ nodeFlags: [[], gatewayFlags] }));

  it('are only the usage when help is asked for', () => expect(readOptions(['--help'])).toBeNull());

  it.each([[['--rounds', '0']], [['--seconds', '1.5']], [['run']], [['growth', 'more']], [['--unknown']]])(
    'are refused: %j',
    (argv) => expect(() => readOptions(argv)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' })),
  );
});
