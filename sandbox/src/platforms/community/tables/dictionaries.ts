import type { Dictionary } from './table';

/** The platform's own dictionaries (字典管理). They are not those of the national standards, except 民族 (GB/T 3304). */
export const yesNo: Dictionary = { Y: '是', N: '否' };

export const sex: Dictionary = { 0: '男', 1: '女', 2: '未知' };

export const documentType: Dictionary = { 1: '居民身份证', 2: '护照', 3: '军官证', 4: '港澳台通行证', 9: '其他' };

export const nation: Dictionary = Object.fromEntries([
  ...Array.from({ length: 56 }, (_, index) => [String(index + 1).padStart(2, '0'), `GB/T 3304 第 ${index + 1} 号`]),
  ['97', '其他'],
  ['98', '外国血统中国籍人士'],
]);

export const politicalStatus: Dictionary = {
  0: '群众',
  1: '中共党员',
  2: '中共预备党员',
  3: '共青团员',
  4: '民主党派',
  5: '无党派人士',
};

export const education: Dictionary = {
  1: '研究生',
  2: '大学本科',
  3: '大学专科',
  4: '中专中技',
  5: '高中',
  6: '初中',
  7: '小学',
  9: '其他',
};

export const maritalStatus: Dictionary = { 0: '未婚', 1: '已婚', 2: '离异', 3: '丧偶', 9: '未说明' };

export const residentType: Dictionary = { 1: '户籍人口', 2: '人户分离', 3: '流动人口', 4: '境外人员' };

export const residentRole: Dictionary = { 0: '业主', 1: '租户', 2: '同住人' };

export const residentStatus: Dictionary = { 0: '在住', 1: '已搬离' };

export const inflowReason: Dictionary = {
  1: '务工',
  2: '务农',
  3: '经商',
  4: '学习培训',
  5: '婚嫁',
  6: '随迁',
  7: '治病疗养',
  8: '投亲靠友',
  9: '工作调动',
  10: '其他',
};

export const dwellingType: Dictionary = {
  1: '自购房',
  2: '租赁房',
  3: '寄宿',
  4: '借住',
  5: '单位宿舍',
  6: '临时宿舍',
  7: '农民工公寓',
  8: '其他',
};

export const permitType: Dictionary = { 1: '居住证', 2: '暂住证', 9: '其他' };

export const visitType: Dictionary = { 1: '上门', 2: '电话', 3: '自主申报', 4: '物业核实', 5: '数据比对' };

export const visitPurpose: Dictionary = {
  1: '日常走访',
  2: '入户走访',
  3: '流动人口走访',
  4: '关爱走访',
  5: '重点场所走访',
};

export const careType: Dictionary = { 1: '独居老人', 2: '残疾人', 3: '低保人员', 4: '留守人员' };

export const visitResult: Dictionary = {
  1: '已见面',
  2: '无人应答',
  3: '拒访',
  4: '无法进入',
  5: '已搬离',
  6: '空置',
};

export const eventType: Dictionary = {
  1: '消防隐患',
  2: '燃气隐患',
  3: '用电隐患',
  4: '房屋建筑隐患',
  5: '危险化学品',
  6: '特种设备',
  7: '环境污染',
  8: '治安隐患',
  9: '矛盾纠纷',
  10: '突发事件',
  99: '其他',
};

export const eventLevel: Dictionary = { 1: '一般', 2: '重大' };

/** 纠纷类别: large classes of GB/T 31000 5.56 only. */
export const disputeType: Dictionary = {
  '01': '婚恋家庭',
  '02': '邻里',
  '03': '人格权',
  '04': '物权',
  '05': '侵权',
  '06': '合同',
  '07': '劳动人事',
  '08': '金融',
  '09': '土地资源',
  10: '其他民商事',
  11: '城乡建设',
  12: '民政',
  13: '行政执法',
  14: '涉法涉诉',
  15: '组织纪检',
  16: '民族宗教',
  99: '其他',
};

export const disputeScale: Dictionary = { 1: '个体', 2: '一般群体', 3: '重大群体' };

export const resolveWay: Dictionary = {
  1: '调解',
  2: '司法调解',
  3: '人民调解',
  4: '仲裁',
  5: '行政复议',
  6: '行政裁决',
  7: '诉讼',
  8: '协商和解',
};
