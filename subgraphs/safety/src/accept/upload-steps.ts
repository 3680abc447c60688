import { type DeliveryStep, type Done, NotChangeable, type Photo } from '@onegrid/kit';
import { type CanonicalEntry, hazardOf, invariant } from '@onegrid/schema';
import { toCheckObject, toCheckRecord, toHazard } from '../map/upload';
import type { SafetyClient } from '../platform/client';
import { WrongState } from '../platform/envelope';
import { platform } from '../platform/name';
import type { NewHazard } from '../platform/writes';

/**
 * Returns what has to be created on the platform for an entry, in order; each step refers to the ids of the earlier ones:
 *
 *   object   only when the platform has no id for the house or place yet: everything there hangs on a check object
 *   photo-n  each photo; the last record names their URLs
 *   check    the check record 检查记录
 *   hazard   only when a hazard was found: 隐患, which refers to the check record
 *
 * A check record can be edited at any time. A hazard only until it is graded; then it is revoked and registered anew.
 */
export function uploadSteps(
  entry: CanonicalEntry,
  client: SafetyClient,
  photos: readonly Photo[] = [],
): DeliveryStep[] {
  const knownId = entry.subject.localIds.find((localId) => localId.platform === platform)?.id;
  const objectIdOf = (done: Done) => knownId ?? idOf('object', done);
  const hazard = hazardOf(entry);

  const urls = (done: Done) =>
    photos.length === 0 ? {} : { photos: photos.map(({ step }) => idOf(step, done)).join(',') };

  const photoIds = photos.map(({ id }) => id);
  const checkRecord = (mark: string, done: Done) => ({
    ...toCheckRecord(entry, objectIdOf(done), mark),
    ...(hazard ? {} : urls(done)),
  });
  const uploads = photos.map(
    (photo): DeliveryStep => ({
      name: photo.step,
      says: () => photo.id,
      find: () => client.findPhoto(photo.fileName),
      // what has no word on the platform leaves no file there either
      async create() {
        toCheckRecord(entry, '', '');
        return client.uploadPhoto(photo);
      },
    }),
  );
  const object: DeliveryStep = {
    name: 'object',
    find: (mark) => client.findByRemark('checkObject', mark),
    // an address that somebody else has registered meanwhile is not registered again
    create: async (mark) =>
      (await client.findObjectByAddress(entry.subject.address)) ?? client.addCheckObject(toCheckObject(entry, mark)),
    says: () => entry.subject.address,
  };
  const check: DeliveryStep = {
    name: 'check',
    find: (mark) => client.findByRemark('checkRecord', mark),
    create: (mark, done) => client.addCheckRecord(checkRecord(mark, done)),
    says: () => ({ ...toCheckRecord(entry, '', ''), photos: hazard ? [] : photoIds }),
    change: {
      isMade: async (id, mark) => (await client.findByRemark('checkRecord', mark)) === id,
      make: (id, mark, done) => client.editCheckRecord(id, checkRecord(mark, done)),
    },
  };
  const found: DeliveryStep[] = hazard
    ? [
        {
          name: 'hazard',
          find: (mark) => client.findByRemark('hazard', mark),
          create: (mark, done) =>
            client.addHazard({ ...toHazard(hazard, objectIdOf(done), idOf('check', done), mark), ...urls(done) }),
          says: () => ({ ...toHazard(hazard, '', '', ''), photos: photoIds }),
          change: {
            isMade: async (id, mark) => (await client.findByRemark('hazard', mark)) === id,
            make: (id, mark, done) =>
              editHazard(id, { ...toHazard(hazard, objectIdOf(done), idOf('check', done), mark), ...urls(done) }),
          },
        },
      ]
    : [];
  return [...(knownId === undefined ? [object] : []), ...uploads, check, ...found];

  async function editHazard(hazardId: string, form: NewHazard): Promise<void> {
    try {
      await client.editHazard(hazardId, form);
    } catch (error) {
      throw error instanceof WrongState ? new NotChangeable(platform) : error;
    }
  }
}

function idOf(step: string, done: Done): string {
  const id = done[step];
  invariant(id !== undefined, `step ${step} is not done`);
  return id;
}
