import { type CodeItem, type CodeList, codeList } from './code-list';

/**
 * Classes of disputes (事件类别), two levels: two digits, or four. An event of several natures has one main class. Small classes that are numbered but not
 * named here show their large class and number, since we have no text of their names to go by.
 */
export const disputeClassCodes: CodeList = codeList('GB/T 31000-2015 5.56', {
  ...large('01', '婚恋家庭纠纷', 'Marriage and family'),
  '0101': { code: '0101', zh: '恋爱婚姻纠纷', en: 'Courtship and marriage' },
  '0102': { code: '0102', zh: '抚养赡养监护纠纷', en: 'Support and guardianship' },
  '0103': { code: '0103', zh: '分家继承纠纷', en: 'Division and inheritance' },
  '0199': { code: '0199', zh: '其他婚恋家庭纠纷', en: 'Other, family' },
  ...large('02', '邻里纠纷', 'Neighbours'),
  '0201': { code: '0201', zh: '用水排水通行通风采光纠纷', en: 'Water, drainage, passage, air and light' },
  '0202': { code: '0202', zh: '相邻土地建筑纠纷', en: 'Adjacent land and buildings' },
  '0203': { code: '0203', zh: '相邻污染纠纷', en: 'Pollution between neighbours' },
  '0299': { code: '0299', zh: '其他邻里纠纷', en: 'Other, neighbours' },
  ...large('03', '人格权纠纷', 'Rights of personality'),
  ...large('04', '物权纠纷', 'Property'),
  '0401': { code: '0401', zh: '返还损害纠纷', en: 'Restitution and damage' },
  '0402': { code: '0402', zh: '物业纠纷', en: 'Property management' },
  '0403': { code: '0403', zh: '不动产登记纠纷', en: 'Registration of real estate' },
  '0499': { code: '0499', zh: '其他物权纠纷', en: 'Other, property' },
  ...large('05', '侵权纠纷', 'Torts'),
  '0501': { code: '0501', zh: '教育纠纷', en: 'Education' },
  '0502': { code: '0502', zh: '医疗纠纷', en: 'Medical' },
  '0503': { code: '0503', zh: '交通纠纷', en: 'Traffic' },
  '0504': { code: '0504', zh: '环境纠纷', en: 'Environment' },
  '0505': { code: '0505', zh: '产品纠纷', en: 'Products' },
  '0506': { code: '0506', zh: '网络纠纷', en: 'Network' },
  '0507': { code: '0507', zh: '劳务纠纷', en: 'Labour service' },
  '0599': { code: '0599', zh: '其他侵权纠纷', en: 'Other, torts' },
  ...large('06', '合同纠纷', 'Contracts'),
  '0601': { code: '0601', zh: '消费纠纷', en: 'Consumption' },
  '0602': { code: '0602', zh: '房产买卖租赁纠纷', en: 'Sale and lease of housing' },
  '0603': { code: '0603', zh: '贸易纠纷', en: 'Trade' },
  '0604': { code: '0604', zh: '运输仓储纠纷', en: 'Transport and storage' },
  '0699': { code: '0699', zh: '其他合同纠纷', en: 'Other, contracts' },
  ...large('07', '劳动人事纠纷', 'Labour and personnel'),
  '0701': { code: '0701', zh: '合同派遣纠纷', en: 'Contracts and dispatch' },
  '0702': { code: '0702', zh: '社保纠纷', en: 'Social insurance' },
  '0703': { code: '0703', zh: '福利纠纷', en: 'Benefits' },
  '0704': { code: '0704', zh: '人事纠纷', en: 'Personnel' },
  '0799': { code: '0799', zh: '其他劳动人事纠纷', en: 'Other, labour' },
  ...large('08', '金融纠纷', 'Finance', 4),
  ...large('09', '土地资源纠纷', 'Land and resources', 4),
  ...large('10', '其他民商事纠纷', 'Other civil and commercial', 6),
  ...large('11', '城乡建设纠纷', 'Urban and rural construction'),
  '1101': { code: '1101', zh: '房屋征收纠纷', en: 'Expropriation of houses' },
  '1102': { code: '1102', zh: '集体土地纠纷', en: 'Collective land' },
  '1103': { code: '1103', zh: '规划拆违纠纷', en: 'Planning and illegal buildings' },
  '1104': { code: '1104', zh: '市政市容纠纷', en: 'Municipal works and appearance' },
  '1105': { code: '1105', zh: '移民纠纷', en: 'Resettlement' },
  '1199': { code: '1199', zh: '其他城乡建设纠纷', en: 'Other, construction' },
  ...large('12', '民政纠纷', 'Civil affairs', 3),
  ...large('13', '行政执法纠纷', 'Administrative enforcement'),
  '1301': { code: '1301', zh: '城管纠纷', en: 'Urban management' },
  '1302': { code: '1302', zh: '教育文体纠纷', en: 'Education, culture, sport' },
  '1303': { code: '1303', zh: '工商税务纠纷', en: 'Commerce and tax' },
  '1304': { code: '1304', zh: '安监纠纷', en: 'Work safety' },
  '1305': { code: '1305', zh: '交通纠纷', en: 'Traffic' },
  '1306': { code: '1306', zh: '海渔纠纷', en: 'Sea and fishery' },
  '1307': { code: '1307', zh: '计生纠纷', en: 'Family planning' },
  '1399': { code: '1399', zh: '其他行政执法纠纷', en: 'Other, enforcement' },
  ...large('14', '涉法涉诉纠纷', 'Litigation', 4),
  ...large('15', '组织纪检纠纷', 'Organisation and discipline', 2),
  ...large('16', '民族宗教纠纷', 'Ethnic and religious', 2),
  ...large('99', '其他纠纷', 'Other'),
});

/** Returns a large class, followed by as many small classes as are numbered without a name. */
function large(code: string, zh: string, en: string, unnamed = 0): Record<string, CodeItem> {
  const numbers = unnamed === 0 ? [] : Array.from({ length: unnamed }, (_, index) => `${code}0${index + 1}`);
  const items = numbers.map((number) => [number, { code: number, zh: `${zh} ${number}`, en: `${en} ${number}` }]);
  return { [code]: { code, zh, en }, ...Object.fromEntries(items) };
}

export const disputeScaleCodes = codeList('GB/T 31000-2015 5.55', {
  INDIVIDUAL: { code: '01', zh: '个体性', en: 'Individual' },
  GROUP: { code: '02', zh: '一般群体性', en: 'Group' },
  MAJOR_GROUP: { code: '03', zh: '重大群体性', en: 'Major group' },
});

/** How a dispute is resolved (化解方式). */
export const disputeResolutionCodes = codeList('GB/T 31000-2015 5.58', {
  MEDIATION: { code: '01', zh: '调解', en: 'Mediation' },
  JUDICIAL_MEDIATION: { code: '0101', zh: '司法调解', en: 'Judicial mediation' },
  ADMINISTRATIVE_MEDIATION: { code: '0102', zh: '行政调解', en: 'Administrative mediation' },
  PEOPLES_MEDIATION: { code: '0103', zh: '人民调解', en: "People's mediation" },
  ARBITRAL_MEDIATION: { code: '0104', zh: '仲裁调解', en: 'Mediation in arbitration' },
  COMMERCIAL_MEDIATION: { code: '0105', zh: '商事调解', en: 'Commercial mediation' },
  TRADE_MEDIATION: { code: '0106', zh: '行业调解', en: 'Mediation by the trade' },
  LAWYER_MEDIATION: { code: '0107', zh: '律师调解', en: 'Mediation by lawyers' },
  OTHER_MEDIATION: { code: '0199', zh: '其他调解', en: 'Other mediation' },
  ARBITRATION: { code: '02', zh: '仲裁', en: 'Arbitration' },
  ADMINISTRATIVE_REVIEW: { code: '03', zh: '行政复议', en: 'Administrative review' },
  ADMINISTRATIVE_RULING: { code: '04', zh: '行政裁决', en: 'Administrative ruling' },
  LITIGATION: { code: '05', zh: '诉讼', en: 'Litigation' },
  SETTLEMENT: { code: '06', zh: '协商和解', en: 'Settlement between the parties' },
});
