import { compose, readContributions } from '@onegrid/schema';
import { environment } from './environment.subgraph';

const directory = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  scalar GridCode
  type Query { grid(code: GridCode!): Grid }
  type Mutation { recordVisit: Boolean }
  type Grid @key(fields: "code") { code: GridCode! localIds: [LocalId!]! }
  type LocalId @shareable { platform: String! id: String! }`;

test('composes with the directory, and says what it offers and wants', () => {
  const supergraph = compose([
    { name: 'directory', url: 'http://directory', sdl: directory },
    { name: 'environment', url: 'http://environment', sdl: environment.sdl() },
  ]);
  expect(readContributions(supergraph)).toEqual({
    acceptances: [
      {
        platform: 'environment',
        field: 'environmentAcceptVisit',
        entry: 'VISIT',
        when: 'entry.content.hazard != null && entry.content.hazard.category == "POLLUTION"',
        needs: ['hazard.category', 'hazard.level', 'hazard.description'],
        review: 'environmentReviews',
        correct: 'environmentCorrect',
        withdraw: 'environmentWithdraw',
        photos: 3,
      },
      expect.objectContaining({ field: 'environmentAcceptHazard', entry: 'HAZARD' }),
      expect.objectContaining({ field: 'environmentAcceptEnvironmentProblem', entry: 'ENVIRONMENT_PROBLEM' }),
      expect.objectContaining({ field: 'environmentAcceptEmergency', entry: 'EMERGENCY' }),
    ],
    contributions: [
      { platform: 'environment', field: 'environmentBurden', to: 'BURDEN' },
      { platform: 'environment', field: 'environmentPreview', to: 'PREVIEW' },
      { platform: 'environment', field: 'environmentCodeTables', to: 'CODE_TABLES' },
      { platform: 'environment', field: 'environmentStatus', to: 'STATUS' },
    ],
    platforms: [{ name: 'environment', title: '环境保护', owner: '区生态环境局', mode: 'API_KEY' }],
  });
});
