import { offlineClient, type TakeDown } from '@onegrid/kit';
import type { UrbanClient } from './client';

/** Returns a client that takes down what would be sent. The unit grid is known only when the platform is asked for it. */
export function previewClient(takeDown: TakeDown): UrbanClient {
  return offlineClient<UrbanClient>({
    unitGridAt: async () => '<unitGridCode>',
    report: async (report, photos) => {
      const files = photos.length > 0 ? { beforePhoto: photos.map(({ fileName }) => fileName) } : {};
      return takeDown({ title: '案件上报', address: 'POST /mobile/reportCase', fields: { ...report, ...files } });
    },
  });
}
