import { countForm, type FormBurden, type OwnForm } from '@onegrid/kit';

/** 组织关系转入. The secretary's own remarks are left out. */
const transferIn: OwnForm = {
  报到类型: 'CODE',
  姓名: 'NAME',
  身份证号后四位: 'LAST_OF_ID_NUMBER',
  党员类别: 'CODE',
  手机: 'PHONE',
  居住地址: 'ADDRESS',
  来居日期: 'DATE',
  接收党组织: 'CASCADE',
};
/** 在职党员报到. */
const checkIn: OwnForm = { ...transferIn, 工作单位: 'SHORT_TEXT' };
const transferOut: OwnForm = { 党员: 'NAME', 转入地: 'SHORT_TEXT', 转出日期: 'DATE', 转出原因: 'CODE' };
const wish: OwnForm = { 网格: 'CASCADE', 标题: 'SHORT_TEXT', 心愿内容: 'FREE_TEXT', 许愿人: 'NAME', 手机: 'PHONE' };

const inService = (list: string) =>
  `${list}.exists(t, t.employer != null && t.politicalStatus in ['PARTY_MEMBER', 'PROBATIONARY_MEMBER'])`;

/** Fields and keystrokes of the platform's own forms. Several party members in one visit count once. */
export const formBurdens: readonly FormBurden[] = [
  countForm('VISIT', inService('entry.content.newTenants'), checkIn),
  countForm('VISIT', null, transferIn),
  countForm('RESIDENT', inService('[entry.content.resident]'), checkIn),
  countForm('RESIDENT', null, transferIn),
  countForm('RESIDENCY_END', null, transferOut),
  countForm('WISH', null, wish),
];
