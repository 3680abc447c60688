import type { DeliveryStep, Done, Photo } from '@onegrid/kit';
import type { CommunityClient } from '../platform/client';
import type { Parameters } from '../platform/wire';

/**
 * Returns the steps that upload photos, one each, before the record that refers to them by path. A photo is found again by its file name.
 *
 * @param prepare throws when anything of the entry cannot be said in the platform's words: then nothing is uploaded either
 */
export function photoSteps(client: CommunityClient, photos: readonly Photo[], prepare: () => unknown): DeliveryStep[] {
  return photos.map((photo) => ({
    name: photo.step,
    says: () => photo.id,
    find: () => client.photoPath(photo.fileName),
    async create() {
      prepare();
      return client.uploadPhoto(photo);
    },
  }));
}

/**
 * Returns the parameter by which a record refers to the photos that have been uploaded.
 *
 * @param none what an entry without photos says: nothing of a new record, null (emptied) of one that is edited
 */
export function photoParameter(photos: readonly Photo[], done: Done, none?: null): Parameters {
  if (photos.length > 0) return { photos: photos.map(({ step }) => done[step]).join(',') };
  return none === null ? { photos: null } : {};
}
