import { compileCondition, compose, readContributions } from '@onegrid/schema';
import { urban } from './urban.subgraph';

const directory = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
type Query { grid(code: GridCode!): Grid }
scalar GridCode
type Grid @key(fields: "code") { code: GridCode! localIds: [LocalId!]! }
type LocalId @shareable { platform: String! id: String! }`;

describe('the urban subgraph', () => {
  const supergraph = compose([
    { name: 'directory', url: 'http://127.0.0.1/directory', sdl: directory },
    { name: 'urban', url: 'http://127.0.0.1/urban', sdl: urban.sdl() },
  ]);
  const { acceptances, platforms, contributions } = readContributions(supergraph);

  it('composes with the directory and says what it is', () => {
    expect(platforms).toEqual([{ name: 'urban', title: '智慧城管', owner: '区城市管理局', mode: 'SESSION_COOKIE' }]);
    expect(contributions).toEqual([
      { platform: 'urban', field: 'urbanBurden', to: 'BURDEN' },
      { platform: 'urban', field: 'urbanPreview', to: 'PREVIEW' },
      { platform: 'urban', field: 'urbanCodeTables', to: 'CODE_TABLES' },
      { platform: 'urban', field: 'urbanStatus', to: 'STATUS' },
      { platform: 'urban', field: 'urbanTodos', to: 'TODOS' },
    ]);
  });

  it('accepts hazards, cases and dust, reviewed through a field that it has', () => {
    expect(acceptances.map(({ field, entry, review }) => [field, entry, review])).toEqual([
      ['urbanAcceptVisit', 'VISIT', 'urbanReviews'],
      ['urbanAcceptHazard', 'HAZARD', 'urbanReviews'],
      ['urbanAcceptUrbanCase', 'URBAN_CASE', 'urbanReviews'],
      ['urbanAcceptEnvironmentProblem', 'ENVIRONMENT_PROBLEM', 'urbanReviews'],
      ['urbanAcceptEmergency', 'EMERGENCY', 'urbanReviews'],
    ]);
  });

  it.each([
    ['VISIT', null, false],
    ['VISIT', { inPublicArea: false }, false],
    ['VISIT', { inPublicArea: true }, true],
    ['HAZARD', { inPublicArea: true }, true],
    ['HAZARD', { inPublicArea: false }, false],
  ])('of a %s with the hazard %j: %s', (kind, hazard, accepted) => {
    const { when } = acceptances.find(({ entry }) => entry === kind) ?? { when: 'false' };
    expect(compileCondition(when)({ kind, content: { hazard } } as never)).toBe(accepted);
  });
});
