import { offlineClient, type TakeDown } from '@onegrid/kit';
import type { CanonicalEntry } from '@onegrid/schema';
import { living, notDeleted } from '../map/codes';
import type { CommunityClient } from './client';
import { platform } from './settings';
import type { RecordOf, Table } from './tables';
import { isPlatformId, type Parameters } from './wire';

const titles: Readonly<Record<string, string>> = { resident: '人口信息', visit: '走访记录', event: '事件上报' };

/**
 * Returns a client that takes down what would be sent. Nobody is found by a search, so that everybody new is added; registrations that the directory knows
 * hold, in the house that the entry is about.
 */
export function previewClient({ subject }: CanonicalEntry, takeDown: TakeDown): CommunityClient {
  const houseId = subject.localIds.find((each) => each.platform === platform)?.id ?? '';
  const take = (method: string, table: Table, parameters: Parameters) =>
    takeDown({
      title: titles[table.path] ?? table.path,
      address: `${method} /community/${table.path}`,
      fields: Object.fromEntries(Object.entries(parameters).map(([field, value]) => [field, shown(value)])),
    });
  const registration = <T extends Table>(table: T, id: string) =>
    ({ [table.idField]: id, houseId, status: living, delFlag: notDeleted, remark: null }) as unknown as RecordOf<T>;
  return offlineClient<CommunityClient>({
    search: async () => [],
    byIds: async (table, ids) => ids.filter(isPlatformId).map((id) => registration(table, id)),
    add: async (table, parameters) => take('POST', table, parameters),
    uploadPhoto: async ({ fileName }) =>
      takeDown({ title: '文件上传', address: 'POST /resource/oss/upload', fields: { file: fileName } }),
    edit: async (table, id, parameters) => void take('PUT', table, { [table.idField]: id, ...parameters }),
  });
}

/** Numbers of 19 digits are shown as text, every digit kept. */
function shown(value: Parameters[string]): string | number | null {
  return typeof value === 'object' && value !== null ? value.toString() : value;
}
