import { offlineClient, type TakeDown } from '@onegrid/kit';
import type { EnvironmentClient } from './client';
import type { WireComplaintForm } from './wire';

/** Returns a client that takes down what would be sent. */
export function previewClient(takeDown: TakeDown): EnvironmentClient {
  return offlineClient<EnvironmentClient>({
    register: async (form) =>
      takeDown({ title: '环境投诉登记', address: 'POST /complaints', fields: { ...form, ...evidence(form) } }),
  });
}

/** Photos are shown by their names. */
function evidence({ evidence: photos }: WireComplaintForm): object {
  return photos ? { evidence: photos.map((photo) => ({ ...photo, data: '<base64>' })) } : {};
}
