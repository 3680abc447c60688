import { readExplainOptions } from './explain-options';

const read = (...argv: string[]) => readExplainOptions(argv, {}, 'own.graphql');

it('explains against the supergraph of OneGrid unless another is named', () => {
  expect(read('-')).toMatchObject({ file: '-', supergraph: 'own.graphql', variables: {}, movedLabels: [] });
  expect(read('--supergraph', 'x', '--labels', 'a,b', 'op.graphql')).toMatchObject({
    file: 'op.graphql',
    supergraph: 'x',
    movedLabels: ['a', 'b'],
  });
  expect(read('--help')).toBeNull();
});

it.each([
  [[], 'one file'],
  [['a', 'b'], 'one file'],
  [['--variables', '[1]', '-'], 'must be a JSON object'],
  [['--variables', '{', '-'], 'is not JSON'],
  [['--nosuch', '-'], '--nosuch'],
])('says what is wrong with %j', (argv, words) => {
  expect(() => read(...argv)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  expect(() => read(...argv)).toThrow(words);
});
