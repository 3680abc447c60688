import { directory } from './directory.subgraph';
import { gridA, gridFar } from './testing/sample-rows';
import { deliverer, districtCentre, startTestDirectory, type TestDirectory, workerA } from './testing/start-directory';

const forbidden = (path: readonly (string | number)[]) =>
  expect.objectContaining({ path, extensions: { code: 'FORBIDDEN' } });

describe('the directory', () => {
  let world: TestDirectory;
  const ask: TestDirectory['ask'] = (viewer, query, variables) => world.ask(viewer, query, variables);

  beforeAll(async () => {
    world = await startTestDirectory();
  });

  afterAll(() => world.close());

  it('says in its SDL what it accepts', () => {
    expect(directory.sdl()).toContain(
      '@accepts(entry: VISIT, when: "size(entry.content.newTenants) > 0", correct: "directoryCorrect"',
    );
    expect(directory.sdl()).toContain('@requiresScopes(scopes: [["onegrid:deliver"]])');
  });

  it('tells a worker who they are, their grid and their leader', async () => {
    const query = `{ viewer {
      id roles regions
      staff { workerNo name role phone grids { code } }
      grids { code name kind areaSquareMetres unitGridCodes community { name street { name } } leader { name grids { code } } workers { name } }
    } }`;
    expect(await ask(workerA, query)).toEqual({
      data: {
        viewer: {
          id: 'JY0001',
          roles: ['GRID_WORKER'],
          regions: [gridA],
          staff: {
            workerNo: 'JY0001',
            name: '网格员甲',
            role: 'GRID_WORKER',
            phone: '16940000001',
            grids: [{ code: gridA }],
          },
          grids: [
            {
              code: gridA,
              name: '网格001',
              kind: 'COMPREHENSIVE',
              areaSquareMetres: 100_000,
              unitGridCodes: [gridA],
              community: { name: '兆园社区', street: { name: '莫愁湖街道' } },
              leader: { name: '网格长', grids: [{ code: gridA }] },
              workers: [{ name: '网格员甲' }],
            },
          ],
        },
      },
      extensions: { platforms: [] },
    });
  });

  it('shows a house with who lives in it now, the id numbers masked', async () => {
    const query = `{ house(id: "H1") {
      address position { longitude latitude } rented ownerName ownerPhone grid { code boundary { longitude } }
      people { id name idNumber sex birthDate localIds { platform id } house { id } residencies { kind role from to } }
      localIds { platform id }
    } }`;
    expect((await ask(workerA, query)).data).toEqual({
      house: {
        address: '兆园1号',
        position: { longitude: 118.705, latitude: 32.005 },
        rented: true,
        ownerName: '居民1',
        ownerPhone: '16900000001',
        grid: { code: gridA, boundary: [118.7, 118.71, 118.71, 118.7].map((longitude) => ({ longitude })) },
        people: [
          {
            id: 'P2',
            name: '居民2',
            idNumber: '**************0035',
            sex: 'MALE',
            birthDate: '1988-05-08',
            localIds: [
              { platform: 'community', id: '9007199254740993' },
              { platform: 'community', id: '9007199254740995' },
            ],
            house: { id: 'H1' },
            residencies: [{ kind: 'FLOATING', role: 'TENANT', from: '2019-01-01', to: null }],
          },
          {
            id: 'P3',
            name: '居民3',
            idNumber: '**************0051',
            sex: 'MALE',
            birthDate: '1988-05-08',
            localIds: [{ platform: 'community', id: '9007199254740997' }],
            house: { id: 'H1' },
            residencies: [{ kind: 'FLOATING', role: 'COHABITANT', from: '2019-01-01', to: null }],
          },
        ],
        localIds: [{ platform: 'safety', id: 'F-1' }],
      },
    });
  });

  it('gives whole id numbers to the service that delivers', async () => {
    expect((await ask(deliverer, '{ person(id: "P2") { idNumber } }')).data).toEqual({
      person: { idNumber: '320199198805080035' },
    });
  });

  it('shows places and organisations', async () => {
    const query = `{
      place(id: "L1") { name kind address grid { code } organisation { name } localIds { id } }
      organisation(id: "O1") { creditCode name industry legalRepresentative grid { code } localIds { id } }
    }`;
    expect((await ask(workerA, query)).data).toEqual({
      place: {
        name: '兆园小旅馆',
        kind: 'HOTEL',
        address: '兆园2号',
        grid: { code: gridA },
        organisation: { name: '南京恒信超市' },
        localIds: [],
      },
      organisation: {
        creditCode: '91320199000000019F',
        name: '南京恒信超市',
        industry: 'F',
        legalRepresentative: '法人',
        grid: { code: gridA },
        localIds: [],
      },
    });
  });

  it('answers what does not exist with null and no error', async () => {
    const query = `{ house(id: "no") { id } person(id: "no") { id } place(id: "no") { id } organisation(id: "no") { id }
      staff(workerNo: "no") { name } grid(code: "320105009999999") { code } community(code: "320105009999") { name } }`;
    const { data, errors } = await ask(districtCentre, query);
    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {})).toEqual(new Array(7).fill(null));
  });

  describe('what lies outside the viewer’s regions', () => {
    it('is null with FORBIDDEN, thing by thing; the rest is answered', async () => {
      const query = `{ grid(code: "${gridFar}") { code } house(id: "H7") { id } person(id: "P4") { id }
        community(code: "320105002007") { name } staff(workerNo: "JY0002") { name phone } near: house(id: "H1") { id } }`;
      expect(await ask(workerA, query)).toMatchObject({
        data: {
          grid: null,
          house: null,
          person: null,
          community: null,
          staff: { name: '网格员乙', phone: null },
          near: { id: 'H1' },
        },
        errors: expect.arrayContaining([
          forbidden(['grid']),
          forbidden(['house']),
          forbidden(['person']),
          forbidden(['community']),
          forbidden(['staff', 'phone']),
        ]),
      });
    });

    it('is not told from grids that do not exist', async () => {
      expect(await ask(workerA, '{ grid(code: "320105009999999") { code } }')).toMatchObject({
        errors: [forbidden(['grid'])],
      });
    });

    it('is not reached through entity references', async () => {
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Grid { code name } ... on House { id address } ... on Person { id name } ... on Staff { name phone }
      } }`;
      const of = [
        { __typename: 'Grid', code: gridA },
        { __typename: 'Grid', code: gridFar },
        { __typename: 'House', id: 'H7' },
        { __typename: 'Person', id: 'P4' },
        { __typename: 'Person', id: 'P2' },
        { __typename: 'Staff', workerNo: 'JY0002' },
        { __typename: 'House', id: 'no' },
      ];
      expect(await ask(workerA, query, { of })).toMatchObject({
        data: {
          _entities: [
            { code: gridA, name: '网格001' },
            null,
            null,
            null,
            { id: 'P2', name: '居民2' },
            { name: '网格员乙', phone: null },
            null,
          ],
        },
        errors: expect.arrayContaining([
          ...[1, 2, 3].map((index) => forbidden(['_entities', index])),
          forbidden(['_entities', 5, 'phone']),
        ]),
      });
    });

    it('is a former house of somebody who lives here, and the present house of nobody', async () => {
      const query = '{ person(id: "P4") { residencies { to house { id } } } }';
      const far = { ...workerA, subject: 'JY0002', regions: [gridFar] };
      expect(await ask(far, query)).toMatchObject({
        data: {
          person: {
            residencies: [
              { to: '2018-12-31', house: null },
              { to: null, house: { id: 'H7' } },
            ],
          },
        },
        errors: [forbidden(['person', 'residencies', 0, 'house'])],
      });
    });

    it('is not who lived here last and lives nowhere in the district now', async () => {
      expect((await ask(workerA, '{ person(id: "P5") { name house { id } } }')).data).toEqual({
        person: { name: '居民5', house: null },
      });
    });
  });
});
