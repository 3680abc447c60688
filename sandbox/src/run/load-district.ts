import type { NewAccount } from '@onegrid/gateway';
import { type Demonstration, demonstrationOf } from '../district/demonstration';
import { generateDistrict } from '../district/generate';
import { loadDirectory } from '../district/load-directory';
import type { DistrictSize, LocalIdRow } from '../district/model';
import type { RunningStandIn } from '../stand-in';
import { type DemonstrationIds, endLoading } from './loaded-district';
import { samplePlatforms } from './platforms';
import type { Progress } from './progress';
import { sampleAccounts } from './sample-accounts';

export interface LoadTargets {
  readonly databaseUrl: string;
  readonly size: DistrictSize;
  readonly standIns: ReadonlyMap<string, RunningStandIn>;
  readonly addAccounts: (accounts: readonly NewAccount[]) => Promise<void>;
  readonly progress: Progress;
}

/** Makes the district and writes it into every platform's store, the directory, the ground truth and the sign-in. Returns what to speak about. */
export async function loadDistrict({
  databaseUrl,
  size,
  standIns,
  addAccounts,
  progress,
}: LoadTargets): Promise<DemonstrationIds> {
  const district = await progress(`making the district (${size}) 生成城区`, async () => generateDistrict({ size }));
  const demonstration = idsOf(demonstrationOf(district));
  const localIds: LocalIdRow[] = [];
  for (const platform of samplePlatforms) {
    const standIn = standIns.get(platform.name);
    if (!standIn) continue;
    const ids = await progress(`loading ${platform.name} ${platform.title}`, () =>
      platform.load(standIn.store, district),
    );
    for (const id of ids) localIds.push(id);
  }
  await progress('loading directory 基础信息', () => loadDirectory(databaseUrl, district, localIds));
  await progress('adding accounts 开通账号', async () => addAccounts(await sampleAccounts(district)));
  await endLoading(databaseUrl, demonstration);
  return demonstration;
}

function idsOf({
  worker,
  otherWorker,
  communityLeader,
  districtCentre,
  grid,
  rentedHouse,
  place,
}: Demonstration): DemonstrationIds {
  return {
    workerNo: worker.workerNo,
    workerName: worker.name,
    otherWorkerNo: otherWorker.workerNo,
    otherWorkerName: otherWorker.name,
    communityLeaderNo: communityLeader.workerNo,
    districtCentreNo: districtCentre.workerNo,
    gridCode: grid.code,
    houseId: rentedHouse.id,
    address: rentedHouse.address,
    placeId: place.id,
  };
}
