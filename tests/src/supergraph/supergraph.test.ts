import { composeServices } from '@apollo/composition';
import { composeSupergraph, readSupergraphFile, subgraphModules } from '@onegrid/sandbox';
import { parse } from 'graphql';

describe('the supergraph', () => {
  it('is the one that is checked in: after a change of a subgraph run "npm run supergraph" and review the difference', () => {
    expect(readSupergraphFile()).toBe(composeSupergraph());
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
