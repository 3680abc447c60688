import { subgraphHeader } from '../contract/directives';
import { compose } from './compose';
import { readContributions } from './contributions';

const header = subgraphHeader(['@key', '@shareable']);
const alpha = `${header}
type Query {
  alphaStatus: String @contributes(to: STATUS) @platform(name: "alpha", title: "甲", owner: "甲局", mode: API_KEY)
  alphaReviews: String
}
type Mutation {
  alphaAccept: String
    @accepts(entry: VISIT, when: "entry.content.hazard != null", needs: ["hazard.level"], review: "alphaReviews")
    @accepts(entry: HAZARD)
}`;
const beta = `${header}
type Query { betaStatus: String @contributes(to: STATUS) @platform(name: "beta", title: "乙", owner: "乙局", mode: OPENID) }`;

const supergraph = (sources: Record<string, string>) =>
  compose(Object.entries(sources).map(([name, sdl]) => ({ name, url: `http://${name}`, sdl })));

describe('contribution points', () => {
  it('are read out of the composed supergraph, each with the subgraph it belongs to', () => {
    expect(readContributions(supergraph({ alpha, beta }))).toEqual({
      acceptances: [
        {
          platform: 'alpha',
          field: 'alphaAccept',
          entry: 'VISIT',
          when: 'entry.content.hazard != null',
          needs: ['hazard.level'],
          review: 'alphaReviews',
          correct: null,
          withdraw: null,
        },
        {
          platform: 'alpha',
          field: 'alphaAccept',
          entry: 'HAZARD',
          when: null,
          needs: [],
          review: null,
          correct: null,
          withdraw: null,
        },
      ],
      contributions: [
        { platform: 'alpha', field: 'alphaStatus', to: 'STATUS' },
        { platform: 'beta', field: 'betaStatus', to: 'STATUS' },
      ],
      platforms: [
        { name: 'alpha', title: '甲', owner: '甲局', mode: 'API_KEY' },
        { name: 'beta', title: '乙', owner: '乙局', mode: 'OPENID' },
      ],
    });
  });

  it('belong to the only subgraph when there is but one', () => {
    expect(readContributions(supergraph({ alpha })).acceptances[0]?.platform).toBe('alpha');
  });
});

describe('composition', () => {
  it('fails with every reason when subgraphs contradict each other', () => {
    const clash = `${header}\ntype Query { a: String } type Thing @key(fields: "id") { id: ID! n: Int }`;
    const other = `${header}\ntype Query { b: String } type Thing @key(fields: "id") { id: ID! n: String }`;
    expect(() => supergraph({ clash, other })).toThrow(
      expect.objectContaining({ code: 'COMPOSITION_FAILED', cause: expect.stringContaining('Thing.n') }),
    );
  });
});
