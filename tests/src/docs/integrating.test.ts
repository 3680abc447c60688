import { compose, readContributions, subgraphHeader } from '@onegrid/schema';
import { subgraphModules } from '../../../sandbox/src/run/supergraph';
import { fencesOf, readMarkdownFile } from './markdown';

describe('the example of docs/integrating.md', () => {
  const [own = ''] = fencesOf(readMarkdownFile('docs/integrating.md').text, 'graphql');
  const header = subgraphHeader(['@key', '@shareable', '@external', '@requires', '@requiresScopes']);
  const others = subgraphModules.map((module) => ({
    name: module.name,
    url: `http://${module.name}`,
    sdl: module.sdl(),
  }));
  const { acceptances, contributions, platforms } = readContributions(
    compose([...others, { name: 'lamps', url: 'http://lamps', sdl: header + own }]),
  );

  it('composes with every other subgraph, and the hub learns what it wants', () => {
    expect(acceptances.filter(({ platform }) => platform === 'lamps')).toEqual([
      {
        platform: 'lamps',
        field: 'lampsAcceptHazard',
        entry: 'HAZARD',
        when: "entry.content.hazard.category == 'ELECTRICAL' && entry.content.hazard.inPublicArea",
        needs: ['hazard.description'],
        review: 'lampsReviews',
        correct: null,
        withdraw: null,
      },
    ]);
    expect(contributions).toContainEqual({ platform: 'lamps', field: 'lampsStatus', to: 'STATUS' });
    expect(platforms).toContainEqual({ name: 'lamps', title: '智慧路灯', owner: '区市政所', mode: 'API_KEY' });
  });
});
