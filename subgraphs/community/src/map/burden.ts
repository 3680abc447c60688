import { countForm, type FormBurden, type OwnForm } from '@onegrid/kit';

/** What a dispute asks beyond an event report. */
const disputeForm: OwnForm = {
  纠纷类别: 'CASCADE',
  纠纷规模: 'CODE',
  涉及人数: 'NUMBER',
  主要当事人: 'NAME',
  当事人证件号码: 'ID_NUMBER',
  当事人电话: 'PHONE',
  化解时限: 'DATE',
  化解方式: 'CODE',
  化解组织: 'SHORT_TEXT',
  事件名称: 'SHORT_TEXT',
  事件等级: 'CODE',
  事件描述: 'FREE_TEXT',
  发生地点: 'ADDRESS',
  坐标: 'SPOT',
  发现时间: 'DATE',
};
const moveOutForm: OwnForm = { 姓名: 'NAME', 居住状态: 'CODE', 搬离时间: 'DATE', 备注: 'FREE_TEXT' };

/**
 * Fields and keystrokes of the platform's own forms. A visit that changes nothing is a quarter of what four platforms together ask for it; a registration is what a
 * visit with a new tenant asks beyond it.
 */
export const formBurdens: readonly FormBurden[] = [
  { entry: 'VISIT', when: 'size(entry.content.newTenants) > 0', fields: 41, keystrokes: 564 },
  { entry: 'VISIT', when: null, fields: 8, keystrokes: 131 },
  { entry: 'HAZARD', when: null, fields: 9, keystrokes: 191 },
  { entry: 'RESIDENT', when: null, fields: 33, keystrokes: 433 },
  { entry: 'EMERGENCY', when: null, fields: 9, keystrokes: 191 },
  countForm('DISPUTE', null, disputeForm),
  countForm('RESIDENCY_END', null, moveOutForm),
];
