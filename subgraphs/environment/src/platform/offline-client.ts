import { offlineClient, type TakeDown } from '@onegrid/kit';
import type { EnvironmentClient } from './client';

/** Returns a client that takes down what would be sent. */
export function previewClient(takeDown: TakeDown): EnvironmentClient {
  return offlineClient<EnvironmentClient>({
    register: async (form) => takeDown({ title: '环境投诉登记', address: 'POST /complaints', fields: { ...form } }),
  });
}
