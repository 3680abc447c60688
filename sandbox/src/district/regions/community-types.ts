import type { CommunityType } from '../model';

/** Types that the sample gives to communities by name; the study itself names 兆园 (old, without property management) and 中央商务区. */
const byName: Readonly<Record<string, CommunityType>> = {
  兆园社区: 'OLD_NO_PROPERTY',
  茶亭社区: 'OLD_NO_PROPERTY',
  沿河社区: 'OLD_NO_PROPERTY',
  蓓蕾社区: 'OLD_NO_PROPERTY',
  文体社区: 'OLD_NO_PROPERTY',
  长虹路社区: 'OLD_NO_PROPERTY',
  中央商务区社区: 'CBD',
  科技园社区: 'CBD',
  莲花北苑社区: 'RESETTLEMENT',
  莲花南苑社区: 'RESETTLEMENT',
  莲花嘉园社区: 'RESETTLEMENT',
  双和园社区: 'RESETTLEMENT',
  金穗花园社区: 'GATED_HIGH_END',
  奥体社区: 'GATED_HIGH_END',
  融侨社区: 'GATED_HIGH_END',
  永定社区: 'VILLAGE_TO_COMMUNITY',
  白鹭社区: 'VILLAGE_TO_COMMUNITY',
  洲泰社区: 'VILLAGE_TO_COMMUNITY',
};

/** For the rest, by street. */
const byStreet: Readonly<Record<string, CommunityType>> = {
  '320105001': 'MIXED',
  '320105002': 'COMMERCIAL_HOUSING',
  '320105003': 'RESETTLEMENT',
  '320105004': 'RESETTLEMENT',
  '320105006': 'COMMERCIAL_HOUSING',
  '320105007': 'MIXED',
};

export function communityTypeOf(code: string, name: string): CommunityType {
  return byName[name] ?? byStreet[code.slice(0, 9)] ?? 'MIXED';
}
