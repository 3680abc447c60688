/** A monitoring factor (监测因子) and its unit. Codes of HJ 212-2017 Appendix B, which takes them from HJ 524-2009. */
export interface Factor {
  /** For example `a34004`. */
  readonly code: string;
  /** As written on the platform's pages. */
  readonly name: string;
  readonly description: string;
  readonly unitName: string;
  readonly unitSymbol: string;
  readonly unitDefinition: string;
  /** Digits after the point that an instrument reports. */
  readonly decimals: number;
  /** What measures it. */
  readonly instrument: string;
}

const microgram = {
  unitName: '微克每立方米',
  unitSymbol: 'µg/m³',
  unitDefinition: 'http://qudt.org/vocab/unit/MicroGM-PER-M3',
};
const milligram = {
  unitName: '毫克每立方米',
  unitSymbol: 'mg/m³',
  unitDefinition: 'http://qudt.org/vocab/unit/MilliGM-PER-M3',
};

export const factors: readonly Factor[] = [
  {
    code: 'a34004',
    name: 'PM2.5',
    description: '细颗粒物',
    ...microgram,
    decimals: 0,
    instrument: 'β射线颗粒物分析仪',
  },
  {
    code: 'a34002',
    name: 'PM10',
    description: '可吸入颗粒物',
    ...microgram,
    decimals: 0,
    instrument: 'β射线颗粒物分析仪',
  },
  { code: 'a21026', name: 'SO2', description: '二氧化硫', ...microgram, decimals: 0, instrument: '紫外荧光分析仪' },
  { code: 'a21004', name: 'NO2', description: '二氧化氮', ...microgram, decimals: 0, instrument: '化学发光分析仪' },
  {
    code: 'a21005',
    name: 'CO',
    description: '一氧化碳',
    ...milligram,
    decimals: 2,
    instrument: '气体滤波相关红外分析仪',
  },
  { code: 'a05024', name: 'O3', description: '臭氧', ...microgram, decimals: 0, instrument: '紫外吸收分析仪' },
  {
    code: 'a34001',
    name: 'TSP',
    description: '总悬浮颗粒物',
    ...microgram,
    decimals: 0,
    instrument: '光散射扬尘监测仪',
  },
  {
    code: 'a01001',
    name: '气温',
    description: '环境温度',
    unitName: '摄氏度',
    unitSymbol: '℃',
    unitDefinition: 'http://qudt.org/vocab/unit/DEG_C',
    decimals: 1,
    instrument: '五参数气象仪',
  },
  {
    code: 'a01002',
    name: '湿度',
    description: '相对湿度',
    unitName: '百分比',
    unitSymbol: '%',
    unitDefinition: 'http://qudt.org/vocab/unit/PERCENT',
    decimals: 0,
    instrument: '五参数气象仪',
  },
  {
    code: 'a01007',
    name: '风速',
    description: '地面风速',
    unitName: '米每秒',
    unitSymbol: 'm/s',
    unitDefinition: 'http://qudt.org/vocab/unit/M-PER-SEC',
    decimals: 1,
    instrument: '五参数气象仪',
  },
  {
    code: 'LA',
    name: '噪声',
    description: 'A声级',
    unitName: '分贝',
    unitSymbol: 'dB(A)',
    unitDefinition: 'http://qudt.org/vocab/unit/DeciB',
    decimals: 1,
    instrument: '噪声监测子站',
  },
];

/** Factors of one kind of station, by its system code (系统编码 ST): 22 ambient air, 39 construction dust. */
export const factorCodesBySystem: Readonly<Record<'22' | '39', readonly string[]>> = {
  '22': ['a34004', 'a34002', 'a21026', 'a21004', 'a21005', 'a05024', 'a01001', 'a01002'],
  '39': ['a34001', 'a34002', 'a34004', 'LA', 'a01007'],
};
