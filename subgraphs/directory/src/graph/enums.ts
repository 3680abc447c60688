import { codeEnum, graphEnum } from '@onegrid/kit';
import { residencyEndReasonCodes, residencyRoleCodes, sexCodes, visitMethodCodes } from '@onegrid/schema';

export const VisitMethodEnum = codeEnum('VisitMethod', '走访方式 | How the visit was made', visitMethodCodes);
export const SexEnum = codeEnum('Sex', '性别 | Sex', sexCodes);

export const GridKindEnum = graphEnum('GridKind', '网格类型 | Kind of grid', {
  COMPREHENSIVE: '综合网格 | Comprehensive grid: people live there',
  DEDICATED: '专属网格 | Dedicated grid: a park, a school, an office tower, led by a department',
});
export type GridKind = keyof typeof GridKindEnum;

export const CommunityTypeEnum = graphEnum('CommunityType', '社区类型 | Type of community', {
  OLD_NO_PROPERTY: '老旧小区，无物业 | Old housing without property management',
  RESETTLEMENT: '保障安置 | Resettlement housing',
  COMMERCIAL_HOUSING: '商品房 | Commercial housing',
  GATED_HIGH_END: '高端封闭 | Gated, high-end',
  CBD: '商务楼宇 | Business towers',
  VILLAGE_TO_COMMUNITY: '村改居 | Former village',
  MIXED: '混合 | Mixed',
});
export type CommunityType = keyof typeof CommunityTypeEnum;

export const StaffRoleEnum = graphEnum('StaffRole', '岗位 | Post in grid governance', {
  GRID_WORKER: '专职网格员 | Full-time grid worker',
  GRID_LEADER: '网格长 | Grid leader',
  COMMUNITY_LEADER: '社区负责人 | Community leader',
  SEAT: '坐席 | Seat of the district centre',
  DISTRICT_CENTRE: '区网格中心 | District centre',
});
export type StaffRole = keyof typeof StaffRoleEnum;

export const ResidencyKindEnum = graphEnum('ResidencyKind', '居住类别 | Kind of residency', {
  REGISTERED: '户籍，人户一致 | Registered here',
  SEPARATED: '人户分离 | Registered elsewhere in the city',
  FLOATING: '流动人口 | Floating: registered in another city',
});
export type ResidencyKind = keyof typeof ResidencyKindEnum;

export const ResidencyRoleEnum = codeEnum('ResidencyRole', '居住身份 | Role in the house', residencyRoleCodes);
export type ResidencyRole = keyof typeof ResidencyRoleEnum;

export const ResidencyEndReasonEnum = codeEnum(
  'ResidencyEndReason',
  '注销原因 | Why a residency ended',
  residencyEndReasonCodes,
);
export type ResidencyEndReason = keyof typeof ResidencyEndReasonEnum;

export const PlaceKindEnum = graphEnum('PlaceKind', '重点场所类型 | Kind of key place', {
  SCHOOL: '学校 | School',
  SMALL_VENUE: '九小场所 | Small venue',
  ENTERTAINMENT: '娱乐场所 | Entertainment',
  HOTEL: '旅馆 | Hotel',
  EXPRESS_DELIVERY: '寄递物流 | Express delivery',
  CONSTRUCTION_SITE: '工地 | Construction site',
  MARKET: '市场 | Market',
  FACTORY: '工厂 | Factory',
});
export type PlaceKind = keyof typeof PlaceKindEnum;

/** Defined by OneGrid's contract; here so that fields can be of it. */
export const PlatformSignInEnum = graphEnum('PlatformSignIn', '平台登录方式 | How a platform is signed in to', {
  BEARER_TOKEN: '服务账号令牌 | Service account with a bearer token',
  OPENID: '微信 openid',
  SESSION_COOKIE: '会话 Cookie | Session cookie from a sign-in form',
  API_KEY: '应用密钥 | Application key',
});
