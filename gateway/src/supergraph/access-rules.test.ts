import { parse } from 'graphql';
import { readAccessRules } from './access-rules';

const spec = 'https://specs.apollo.dev';

describe('readAccessRules', () => {
  it('reads fields, objects, interfaces, scalars and enums', () => {
    const rules = readAccessRules(
      parse(`
        schema @link(url: "${spec}/authenticated/v0.1", for: SECURITY) @link(url: "${spec}/requiresScopes/v0.1", for: SECURITY) { query: Query }
        type Query { me: Person open: Int }
        type Person @authenticated { name: String @requiresScopes(scopes: [["a", "b"], ["c"]]) }
        interface Node { secret: Int @requiresScopes(scopes: [["node"]]) }
        scalar Money @requiresScopes(scopes: [["money"]])
        enum Level @authenticated { A }
      `),
    );
    expect(Object.fromEntries(rules.types)).toEqual({
      Person: { scopes: [] },
      Money: { scopes: [[['money']]] },
      Level: { scopes: [] },
    });
    expect(Object.fromEntries(rules.fields)).toEqual({
      'Person.name': { scopes: [[['a', 'b'], ['c']]] },
      'Node.secret': { scopes: [[['node']]] },
    });
  });

  it('follows the names under which the directives are linked', () => {
    const rules = readAccessRules(
      parse(`
        schema @link(url: "${spec}/authenticated/v0.1", as: "signedIn") { query: Query }
        extend schema @link(url: "${spec}/requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@needs" }])
        type Query { a: Int @signedIn b: Int @needs(scopes: [["b"]]) c: Int @authenticated d: Int @requiresScopes(scopes: [["d"]]) }
      `),
    );
    expect([...rules.fields.keys()]).toEqual(['Query.a', 'Query.b']);
  });

  it('lets nobody through when the scopes make no sense', () => {
    const rules = readAccessRules(
      parse(`
        schema @link(url: "${spec}/requiresScopes/v0.1") { query: Query }
        type Query { a: Int @requiresScopes(scopes: []) b: Int @requiresScopes }
      `),
    );
    expect(Object.fromEntries(rules.fields)).toEqual({ 'Query.a': { scopes: [[]] }, 'Query.b': { scopes: [[]] } });
  });
});
