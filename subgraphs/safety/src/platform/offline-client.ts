import { offlineClient, type TakeDown } from '@onegrid/kit';
import type { SafetyClient } from './client';

/** Returns a client that takes down what would be sent; the platform knows no other object at the address. */
export function previewClient(takeDown: TakeDown): SafetyClient {
  return offlineClient<SafetyClient>({
    findObjectByAddress: async () => null,
    addCheckObject: async (object) =>
      takeDown({ title: '检查对象', address: 'POST /checkObject/add', fields: { ...object } }),
    uploadPhoto: async ({ fileName }) =>
      takeDown({ title: '文件上传', address: 'POST /sys/oss/file/upload', fields: { file: fileName } }),
    addCheckRecord: async (check) =>
      takeDown({ title: '检查记录', address: 'POST /checkRecord/add', fields: { ...check } }),
    addHazard: async (hazard) => takeDown({ title: '隐患', address: 'POST /hazard/add', fields: { ...hazard } }),
  });
}
