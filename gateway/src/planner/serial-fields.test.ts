import { type OperationDefinitionNode, parse, print } from 'graphql';
import { decideConditions } from './decide-conditions';
import { serialFields } from './serial-fields';

function written(text: string): string {
  const document = parse(text, { noLocation: true });
  const operation = document.definitions[0] as OperationDefinitionNode;
  return print(serialFields(decideConditions(document, operation, new Map())).operation).replace(/\s+/g, ' ');
}

it('writes the root fields of a mutation in the order in which they run', () => {
  expect(written('mutation { ...{ a } b ...F } fragment F on Mutation { c { ...{ d } } ...{ e } }')).toBe(
    'mutation { a b c { ... { d } } e }',
  );
});

it('leaves queries and fragments with directives as they are', () => {
  expect(written('{ ...{ a } b }')).toBe('{ ... { a } b }');
  expect(written('mutation { ... @trace { a } b }')).toBe('mutation { ... @trace { a } b }');
});
