import { refusal } from '@onegrid/kit';
import type { CommunityClient } from '../platform/client';
import type { RecordOf, ResidentRecord, Table } from '../platform/tables';
import type { Parameters } from '../platform/wire';
import { registerTenant } from './register-tenant';

const tenant = { name: 'tenant-0', path: 'newTenants.0', idNumber: '11010519491231002X' };
const prepared = { identity: { residentName: '新来的' }, tenancy: { houseId: '2', residentType: '3' } };
const registered = (residentId: string, changes: Partial<ResidentRecord> = {}): ResidentRecord => ({
  residentId,
  houseId: '1',
  gridCode: '320105001007001',
  houseAddress: null,
  residentName: '新来的',
  idCard: tenant.idNumber,
  sex: '1',
  birthday: '1949-12-31 00:00:00',
  phone: '13900000000',
  occupation: null,
  workUnit: null,
  residentType: '3',
  residentRole: '1',
  moveInTime: '2019-01-01 00:00:00',
  permitNo: null,
  permitExpireTime: null,
  registerTime: '2019-01-01 00:00:00',
  createTime: '2019-01-01 00:00:00',
  status: '0',
  delFlag: '0',
  remark: null,
  ...changes,
});

/** A platform of a few lines: its searches answer one list after the other, its adds are refused when told so. */
class Registry implements CommunityClient {
  readonly written: [string, Parameters][] = [];

  constructor(
    private readonly answers: ResidentRecord[][],
    private readonly refusesToAdd: string | null = null,
  ) {}

  async search<T extends Table>(): Promise<RecordOf<T>[]> {
    return (this.answers.shift() ?? []) as unknown as RecordOf<T>[];
  }
  async add(_table: Table, parameters: Parameters): Promise<string> {
    if (this.refusesToAdd !== null) throw refusal('community', this.refusesToAdd);
    this.written.push(['new', parameters]);
    return '9';
  }
  async edit(_table: Table, id: string, parameters: Parameters): Promise<void> {
    this.written.push([id, parameters]);
  }
  remove = async () => undefined;
  byIds = async () => [];
  list = async () => [];
  uploadPhoto = async () => '';
  photoPath = async () => null;
  ping = async () => undefined;
  close = async () => undefined;
}

const register = (registry: Registry) => registerTenant(registry, tenant, () => prepared).create('OG-1', {});

test('who is unknown is added', async () => {
  const registry = new Registry([[]]);
  expect(await register(registry)).toBe('9');
  expect(registry.written).toEqual([['new', { ...prepared.identity, ...prepared.tenancy, remark: 'OG-1' }]]);
});

test('who is registered, even twice, is moved: the latest registration changes its address and keeps its remark', async () => {
  const later = registered('8', { registerTime: '2019-06-01 00:00:00', residentType: '1', remark: '孤老' });
  const registry = new Registry([[registered('7'), later]]);
  expect(await register(registry)).toBe('8');
  expect(registry.written).toEqual([
    ['8', { ...prepared.tenancy, residentType: '2', remark: '孤老 居住地址变更 OG-1' }],
  ]);
});

test('who was added by somebody else between search and add is moved', async () => {
  const registry = new Registry([[], [registered('7')]], '该证件号码已登记，请办理居住地址变更');
  expect(await register(registry)).toBe('7');
  expect(registry.written.map(([id]) => id)).toEqual(['7']);
});

test('any other refusal stands', async () => {
  const registry = new Registry([[], []], '职业长度不能超过50个字符');
  await expect(register(registry)).rejects.toThrow(expect.objectContaining({ reason: '职业长度不能超过50个字符' }));
});

test('a full remark loses its oldest words, never the mark', async () => {
  const registry = new Registry([[registered('7', { remark: '旧'.repeat(500) })]]);
  await register(registry);
  const remark = String(registry.written[0]?.[1].remark);
  expect(remark).toHaveLength(500);
  expect(remark.endsWith(' OG-1')).toBe(true);
});
