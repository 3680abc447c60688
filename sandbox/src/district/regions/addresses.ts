import type { Random } from '../chance/random';
import type { Community, CommunityType, Street } from '../model';
import { shortNameOf } from './communities';
import { districtName } from './streets';

/** Roads of the district, by street. */
const roads: Readonly<Record<string, readonly string[]>> = {
  '320105001': ['水西门大街', '汉中门大街', '集庆门大街', '江东中路', '莫愁湖西路', '北圩路', '茶亭东街', '凤凰西街'],
  '320105002': ['江东中路', '河西大街', '梦都大街', '庐山路', '嘉陵江东街', '白龙江东街', '富春江东街', '燕山路'],
  '320105003': ['江东南路', '扬子江大道', '天保街', '友谊街', '江山大街', '平良大街', '油坊桥路', '双闸路'],
  '320105004': ['洲泰路', '葡园路', '文泰街', '贤坤路', '环岛西路', '环岛东路'],
  '320105006': ['奥体大街', '乐山路', '黄山路', '香山路', '苍山路', '江东中路', '兴隆大街', '恒山路'],
  '320105007': ['应天大街', '怡康街', '庐山路', '黄山路', '泰山路', '南苑路', '梦都大街', '楠溪江东街'],
};

/** How a compound of the community type is called after the community's name and the grid's number. */
const compoundSuffix: Readonly<Record<CommunityType, string>> = {
  OLD_NO_PROPERTY: '村',
  RESETTLEMENT: '期',
  COMMERCIAL_HOUSING: '苑',
  GATED_HIGH_END: '号花园',
  CBD: '号公寓',
  VILLAGE_TO_COMMUNITY: '组',
  MIXED: '坊',
};

/** Where a grid is, in words. */
export interface GridAddress {
  /** 省、市、区、街道、社区、路、门牌: up to the gate. */
  readonly gate: string;
  /** 小区, unlike any other of the district. */
  readonly compound: string;
}

/** Returns the address of the grid with this number in its community. */
export function gridAddress(street: Street, community: Community, gridNumber: number, random: Random): GridAddress {
  const road = random.pick(roads[street.code] ?? ['江东中路']);
  return {
    gate: `${districtName}${street.name}${community.name}${road}${random.integer(1, 399)}号`,
    compound: `${shortNameOf(community)}${gridNumber}${compoundSuffix[community.type]}`,
  };
}
