/** 投诉类别. 99 is for what the duty officer has still to sort. */
export const categories: Readonly<Record<string, string>> = {
  '01': '大气污染',
  '02': '水污染',
  '03': '噪声扰民',
  '04': '油烟异味',
  '05': '施工扬尘',
  '06': '固体废物',
  '99': '待分类',
};

/** 紧急程度. */
export const urgencies: Readonly<Record<string, string>> = { '1': '一般', '2': '紧急' };

/** 办理状态. */
export const states: Readonly<Record<string, string>> = {
  '10': '待受理',
  '20': '受理',
  '30': '不予受理',
  '40': '办结',
  '50': '已撤诉',
};
