/** The factors of the air quality index: codes of HJ 212-2017, units and decimals of GB 3095-2012. */
export const factors: Readonly<
  Record<string, { readonly name: string; readonly unit: 'μg/m³' | 'mg/m³'; readonly decimals: number }>
> = {
  a34004: { name: 'PM2.5', unit: 'μg/m³', decimals: 0 },
  a34002: { name: 'PM10', unit: 'μg/m³', decimals: 0 },
  a21026: { name: 'SO2', unit: 'μg/m³', decimals: 0 },
  a21004: { name: 'NO2', unit: 'μg/m³', decimals: 0 },
  a21005: { name: 'CO', unit: 'mg/m³', decimals: 1 },
  a05024: { name: 'O3', unit: 'μg/m³', decimals: 0 },
};
