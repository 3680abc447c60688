import { parse, print } from 'graphql';
import { externalInInterfaceObjects } from './external-in-interface-objects';

const account = (name: string) => `
  interface Account @join__type(graph: A, key: "id") @join__type(graph: B, key: "id", isInterfaceObject: true) {
    id: ID!
    ${name}
    greeting: String @join__field(graph: B, requires: "name")
  }`;

function prepared(sdl: string): string {
  return print(externalInInterfaceObjects(parse(sdl, { noLocation: true })));
}

it('says that a required field is external where the supergraph does not', () => {
  expect(prepared(account('name: String'))).toContain(
    'name: String @join__field(graph: A) @join__field(graph: B, external: true)\n',
  );
});

it('leaves a field alone of which the supergraph says who has it, and one that nobody requires', () => {
  const said = account('name: String @join__field(graph: A) @join__field(graph: B, external: true)');
  expect(prepared(said)).toBe(print(parse(said)));
  expect(prepared(account('name: String'))).toContain('id: ID!\n');
});
