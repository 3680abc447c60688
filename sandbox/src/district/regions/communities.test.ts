import { listCommunities } from './communities';
import { listStreets } from './streets';

describe('regions of Jianye', () => {
  it('has six streets with their real codes; 005 is retired', () => {
    expect(listStreets().map(({ code, name }) => `${code} ${name}`)).toEqual([
      '320105001 莫愁湖街道',
      '320105002 沙洲街道',
      '320105003 双闸街道',
      '320105004 江心洲街道',
      '320105006 兴隆街道',
      '320105007 南苑街道',
    ]);
  });

  it('has 64 communities, 13, 12, 8, 7, 12 and 12 to a street', () => {
    const communities = listCommunities();
    expect(communities).toHaveLength(64);
    const perStreet = listStreets().map(
      ({ code }) => communities.filter(({ streetCode }) => streetCode === code).length,
    );
    expect(perStreet).toEqual([13, 12, 8, 7, 12, 12]);
  });

  it.each([
    ['320105001007', '兆园社区', 'OLD_NO_PROPERTY'],
    ['320105002007', '中央商务区社区', 'CBD'],
    ['320105002006', '莲花北苑社区', 'RESETTLEMENT'],
    ['320105004001', '永定社区', 'VILLAGE_TO_COMMUNITY'],
    ['320105006010', '奥体社区', 'GATED_HIGH_END'],
    ['320105006012', '乐山路社区', 'COMMERCIAL_HOUSING'],
  ])('%s is %s, of type %s', (code, name, type) => {
    expect(listCommunities().find((community) => community.code === code)).toMatchObject({ name, type });
  });
});
