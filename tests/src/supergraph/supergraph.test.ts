import { composeServices } from '@apollo/composition';
import { composeSupergraph, readSupergraphFile, subgraphModules } from '@onegrid/sandbox';
import { entryFields, readContributions } from '@onegrid/schema';
import { parse } from 'graphql';

describe('the supergraph', () => {
  it('is the one that is checked in: after a change of a subgraph run "npm run supergraph" and review the difference', () => {
    expect(readSupergraphFile()).toBe(composeSupergraph());
  });

  it('has no platform that needs what no field of an entry holds', () => {
    const unknown = readContributions(readSupergraphFile()).acceptances.flatMap(({ platform, entry, needs }) => {
      const table = Object.entries(entryFields).find(([kind]) => kind === entry)?.[1];
      const paths = new Set(table?.fields.flatMap(({ path }) => [path, path.split('.')[0]]));
      return needs.filter((need) => !paths.has(need)).map((need) => `${platform} ${entry} ${need}`);
    });
    expect(unknown).toEqual([]);
  });

  it('composes with the reference composer too, without a hint', () => {
    const services = subgraphModules.map((module) => ({
      name: module.name,
      url: `http://${module.name}`,
      typeDefs: parse(module.sdl()),
    }));
    const { errors, hints } = composeServices(services);
    expect(errors).toBeUndefined();
    expect(hints?.map((hint) => `${hint.definition.code}: ${hint.message}`)).toEqual([]);
  });
});
