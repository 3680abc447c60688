import type { Street } from '../model';
import { readRegions } from './region-file';

/** GB/T 2260 code of Jianye District, Nanjing. */
export const districtCode = '320105';
export const districtName = '江苏省南京市建邺区';

/** Returns the six streets of the district with their real codes. */
export function listStreets(): Street[] {
  return readRegions('streets', districtCode).map(({ code, name }) => ({ code, name }));
}
