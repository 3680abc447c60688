import { type Call, type KeptCopies, type KeptLoader, keptLoader } from '@onegrid/kit';
import { yesNo } from '../map/codes';
import { type House, readHouse } from '../map/house';
import type { CommunityClient } from '../platform/client';
import { houseTable } from '../platform/tables';

/** Returns a loader of a grid's let houses, by grid code; what was kept is given while the platform is down. The platform lists one grid at a time. */
export function loadLetHouses(
  call: Call,
  platform: { readonly client: CommunityClient; readonly kept: KeptCopies },
): KeptLoader<readonly House[]> {
  const list = async (gridCode: string) => {
    const records = await platform.client.list(houseTable, { gridCode, rentFlag: yesNo(true) });
    return [gridCode, records.map(readHouse)] as const;
  };
  return keptLoader(
    call,
    platform.kept,
    'let houses of grid',
    async (gridCodes) => new Map(await Promise.all(gridCodes.map(list))),
  );
}
