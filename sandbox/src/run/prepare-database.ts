import type { DistrictSize } from '../district/model';
import { SandboxError } from '../errors';
import { beginLoading, type DemonstrationIds, dropDistrict, readLoaded } from './loaded-district';

/**
 * Returns what to speak about when the district of this size is loaded already, or null when it still has to be loaded. A district whose loading was
 * cut off is thrown away, and so is a whole one when `fresh` asks for it.
 *
 * @throws SandboxError DISTRICT_DIFFERS when a district of another size is loaded; DATABASE_NOT_EMPTY
 */
export async function prepareDatabase(
  databaseUrl: string,
  size: DistrictSize,
  fresh: boolean,
): Promise<DemonstrationIds | null> {
  const loaded = await readLoaded(databaseUrl);
  if (loaded.state === 'LOADED' && !fresh) {
    if (loaded.size === size) return loaded.demonstration;
    throw new SandboxError(
      'DISTRICT_DIFFERS',
      `The data hold the district of size ${loaded.size}. Start with --size ${loaded.size}, or with --fresh to throw it away.`,
    );
  }
  if (loaded.state !== 'EMPTY') await dropDistrict(databaseUrl);
  await beginLoading(databaseUrl, size);
  return null;
}
