import { readOptions } from './options';

const read = (argv: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  readOptions(['--supergraph', 'a.graphql', '--no-auth', ...argv], environment);

it('sets limits, and a flag wins over the environment', () => {
  const environment = {
    ONEGRID_LIMITS: 'maxDepth=5,maxCost=7',
    ONEGRID_INTROSPECTION: 'off',
    ONEGRID_SHOW_COST: 'true',
  };
  expect(read(['--limit', 'maxCost=9'], environment)).toMatchObject({
    limits: { maxDepth: 5, maxCost: 9 },
    introspection: false,
    costShown: true,
  });
  expect(read(['--introspection', 'on', '--show-cost'])).toMatchObject({ introspection: true, costShown: true });
});

it('sets nothing by itself', () => {
  for (const name of ['limits', 'introspection', 'costShown']) expect(read([])).not.toHaveProperty(name);
});

it.each([
  [['--limit', 'maxDepths=5']],
  [['--limit', 'maxDepth=deep']],
  [['--limit', 'constructor=1']],
  [['--introspection', 'no']],
])('refuses %j', (argv) =>
  expect(() => read(argv)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' })),
);
