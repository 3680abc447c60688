import { codeList } from '@onegrid/schema';

/** Event classes (事件小类): two digits of the large class and two of the small one. 21 is open to extensions, so a platform may use others. */
export const eventClasses = codeList('GB/T 30428.2', {
  '0101': { code: '0101', zh: '私搭乱建', en: 'Unlicensed building' },
  '0102': { code: '0102', zh: '暴露垃圾', en: 'Exposed garbage' },
  '0103': { code: '0103', zh: '积存垃圾渣土', en: 'Piled-up garbage or rubble' },
  '0104': { code: '0104', zh: '道路不洁', en: 'Unclean road' },
  '0105': { code: '0105', zh: '水域不洁', en: 'Unclean water' },
  '0106': { code: '0106', zh: '绿地脏乱', en: 'Littered green space' },
  '0107': { code: '0107', zh: '废弃车辆', en: 'Abandoned vehicle' },
  '0108': { code: '0108', zh: '废弃家具设备', en: 'Abandoned furniture or equipment' },
  '0109': { code: '0109', zh: '非装饰性树挂', en: 'Litter in trees' },
  '0110': { code: '0110', zh: '道路破损', en: 'Damaged road' },
  '0111': { code: '0111', zh: '河堤破损', en: 'Damaged embankment' },
  '0112': { code: '0112', zh: '道路遗撒', en: 'Spillage on the road' },
  '0113': { code: '0113', zh: '建筑物外立面不洁', en: 'Unclean façade' },
  '0114': { code: '0114', zh: '水域秩序问题', en: 'Disorder on the water' },
  '0115': { code: '0115', zh: '焚烧垃圾、树叶', en: 'Burning of garbage or leaves' },
  '0116': { code: '0116', zh: '油烟污染', en: 'Cooking fumes' },
  '0117': { code: '0117', zh: '动物尸体清理', en: 'Animal carcass' },
  '0118': { code: '0118', zh: '擅自饲养家禽家畜', en: 'Unauthorised keeping of poultry or livestock' },
  '0199': { code: '0199', zh: '其他市容环境问题', en: 'Other problem of city appearance' },
  '0201': { code: '0201', zh: '非法小广告', en: 'Illegal small advertisement' },
  '0202': { code: '0202', zh: '违章张贴悬挂广告牌匾', en: 'Unauthorised sign or banner' },
  '0203': { code: '0203', zh: '占道广告牌', en: 'Advertising board on the pavement' },
  '0204': { code: '0204', zh: '街头散发广告', en: 'Handing out of advertisements' },
  '0205': { code: '0205', zh: '广告招牌破损', en: 'Damaged sign' },
  '0301': { code: '0301', zh: '施工扰民', en: 'Construction nuisance' },
  '0302': { code: '0302', zh: '工地扬尘', en: 'Dust from a construction site' },
  '0303': { code: '0303', zh: '施工废弃料', en: 'Construction waste' },
  '0304': { code: '0304', zh: '施工占道', en: 'Construction on the road' },
  '0305': { code: '0305', zh: '无证掘路', en: 'Unlicensed digging of the road' },
  '0399': { code: '0399', zh: '其他施工管理问题', en: 'Other problem of construction' },
  '0401': { code: '0401', zh: '路面塌陷', en: 'Collapsed road' },
  '0402': { code: '0402', zh: '自来水管破裂', en: 'Burst water pipe' },
  '0403': { code: '0403', zh: '燃气管道破裂', en: 'Broken gas pipe' },
  '0404': { code: '0404', zh: '下水道堵塞或破损', en: 'Blocked or damaged sewer' },
  '0405': { code: '0405', zh: '热力管道破裂', en: 'Burst heating pipe' },
  '0406': { code: '0406', zh: '道路积水', en: 'Flooded road' },
  '0407': { code: '0407', zh: '道路积雪结冰', en: 'Snow or ice on the road' },
  '0408': { code: '0408', zh: '架空线缆损坏', en: 'Damaged overhead cable' },
  '0409': { code: '0409', zh: '群发性事件', en: 'Mass incident' },
  '0499': { code: '0499', zh: '其他突发事件', en: 'Other emergency' },
  '0501': { code: '0501', zh: '无照经营游商', en: 'Unlicensed street vendor' },
  '0502': { code: '0502', zh: '流浪乞讨', en: 'Vagrancy or begging' },
  '0503': { code: '0503', zh: '占道废品收购', en: 'Scrap trade on the street' },
  '0504': { code: '0504', zh: '店外经营', en: 'Trade outside the shop' },
  '0505': { code: '0505', zh: '机动车乱停放', en: 'Badly parked motor vehicle' },
  '0506': { code: '0506', zh: '非机动车乱停放', en: 'Badly parked bicycle or e-bike' },
  '0507': { code: '0507', zh: '乱堆物堆料', en: 'Goods or materials piled up' },
  '0508': { code: '0508', zh: '商业噪音', en: 'Commercial noise' },
  '0509': { code: '0509', zh: '黑车拉客', en: 'Unlicensed taxi' },
  '0510': { code: '0510', zh: '露天烧烤', en: 'Open-air barbecue' },
  '0511': { code: '0511', zh: '沿街晾挂', en: 'Laundry hung along the street' },
  '0512': { code: '0512', zh: '非法出版物销售', en: 'Sale of illegal publications' },
  '0513': { code: '0513', zh: '空调室外机低挂', en: 'Air conditioner mounted too low' },
  '0599': { code: '0599', zh: '其他街面秩序问题', en: 'Other disorder on the street' },
});

/** The large classes (事件大类) in English. */
export const largeEventClasses = codeList('GB/T 30428.2', {
  '01': { code: '01', zh: '市容环境', en: 'City appearance' },
  '02': { code: '02', zh: '宣传广告', en: 'Advertising' },
  '03': { code: '03', zh: '施工管理', en: 'Construction' },
  '04': { code: '04', zh: '突发事件', en: 'Emergency' },
  '05': { code: '05', zh: '街面秩序', en: 'Street order' },
  '21': { code: '21', zh: '扩展事件', en: 'Extension' },
});

/** Returns the English name, or null when the list has no such code. */
export function englishName(list: typeof eventClasses | typeof largeEventClasses, code: string): string | null {
  const items: Readonly<Record<string, { readonly en: string }>> = list.items;
  return Object.hasOwn(items, code) ? (items[code]?.en ?? null) : null;
}
