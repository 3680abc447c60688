import { buildSchema, type OperationDefinitionNode, parse, print } from 'graphql';
import { raiseFields } from './raise-fields';

const schema = buildSchema(`
  type Query { account: Account }
  interface Account { id: ID! age: Int }
  type User implements Account { id: ID! age: Int mail: String }
  type Admin implements Account { id: ID! age: Int level: Int }
`);

function raised(query: string, own: ReadonlySet<string> = new Set()): string {
  const operation = parse(query, { noLocation: true }).definitions[0] as OperationDefinitionNode;
  const decided = raiseFields({ operation, fragments: new Map() }, schema, new Map([['Account', own]]));
  return print(decided.operation).replace(/\s+/g, ' ');
}

it('raises what the interface has, and keeps the rest under its type', () => {
  expect(raised('{ account { ... on User { x: age mail } } }')).toBe(
    '{ account { x: age ... on User { __typename mail } } }',
  );
});

it('does not raise a name that means something else elsewhere', () => {
  expect(raised('{ account { ... on User { x: age } ... on Admin { x: level } } }')).toBe(
    '{ account { ... on User { __typename x: age } ... on Admin { __typename x: level } } }',
  );
});

it('does not raise a field that a subgraph has of the type only', () => {
  expect(raised('{ account { ... on User { age mail } } }', new Set(['User.age']))).toBe(
    '{ account { ... on User { __typename age mail } } }',
  );
});
