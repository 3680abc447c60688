import { type Call, type KeptCopies, keptOrUnavailable } from '@onegrid/kit';
import DataLoader from 'dataloader';
import { yesNo } from '../map/codes';
import { type House, readHouse } from '../map/house';
import type { CommunityClient } from '../platform/client';
import { houseTable } from '../platform/tables';
import type { FactLoader } from './load-kept';

/** Returns a loader of a grid's let houses, by grid code; what was kept is given while the platform is down. The platform lists one grid at a time. */
export function loadLetHouses(
  call: Call,
  platform: { readonly client: CommunityClient; readonly kept: KeptCopies },
): FactLoader<readonly House[]> {
  const list = async (gridCode: string) => {
    const records = await platform.client.list(houseTable, { gridCode, rentFlag: yesNo(true) });
    return [gridCode, records.map(readHouse)] as const;
  };
  return new DataLoader(async (codes: readonly string[]) => {
    const reading = await platform.kept.read(
      call,
      'let houses of grid',
      codes,
      async (asked) => new Map(await Promise.all(asked.map(list))),
    );
    return codes.map((code) => {
      try {
        return keptOrUnavailable(reading, code);
      } catch (error) {
        return error as Error;
      }
    });
  });
}
