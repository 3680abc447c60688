import { compose } from '@onegrid/schema';
import { TinyWorld } from '../testing/tiny-world';
import { readSupergraph } from './read-supergraph';

const link = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])\n`;
const supergraphOf = (sdl: string) => compose([{ name: 'a', url: 'http://127.0.0.1:9/graphql', sdl }]);

describe('readSupergraph', () => {
  it('knows the subgraphs and where they are', () => {
    const { subgraphs } = readSupergraph(supergraphOf('type Query { a: Int }'));
    expect(subgraphs).toEqual([{ name: 'a', url: 'http://127.0.0.1:9/graphql' }]);
  });

  it('takes the purpose SECURITY from the features that the gateway enforces, and leaves their directives', () => {
    const sdl = `${link('"@authenticated", "@requiresScopes"')} type Query { a: Int @authenticated b: Int @requiresScopes(scopes: [["b"]]) }`;
    const given = supergraphOf(sdl);
    const { sdl: admitted, accessRules } = readSupergraph(given);
    expect(given).toContain('for: SECURITY');
    expect(admitted).not.toContain('for: SECURITY');
    expect(admitted).toContain('for: EXECUTION');
    expect(admitted).toContain('@requiresScopes(scopes: [["b"]])');
    expect([...accessRules.fields.keys()]).toEqual(['Query.a', 'Query.b']);
  });

  it('leaves a security feature that the gateway does not enforce as it is, so that it does not start', async () => {
    const sdl = `${link('"@policy"')} type Query { a: Int @policy(policies: [["p"]]) }`;
    const supergraphSdl = supergraphOf(sdl);
    expect(readSupergraph(supergraphSdl).sdl).toContain('for: SECURITY');
    await expect(TinyWorld.start({ settings: { supergraphSdl, localSubgraphs: {} } })).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
    });
  });

  it('refuses what is no SDL', () => {
    expect(() => readSupergraph('{')).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  });
});
