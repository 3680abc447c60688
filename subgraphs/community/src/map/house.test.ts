import type { HouseRecord } from '../platform/tables';
import { readHouse } from './house';
import { toPlatformPosition } from './position';

const shifted = toPlatformPosition({ longitude: 118.732, latitude: 32.004 });
const record: HouseRecord = {
  houseId: '1741234567890123457',
  houseNo: 'FW00000001',
  gridCode: '320105001007001',
  address: '南京市建邺区示例路1号1幢101室',
  longitude: String(shifted.longitude),
  latitude: String(shifted.latitude),
  houseArea: '80.5',
  rentFlag: 'Y',
  ownerName: '房主',
  ownerPhone: '13900000000',
  residentCount: '3',
  latestVisitTime: '2019-08-01 10:00:00',
  delFlag: '0',
};

test('a house is read in our words, datum and zone', () => {
  const house = readHouse(record);
  expect(house).toMatchObject({ rented: true, areaSquareMetres: 80.5, residentCount: 3, active: true });
  expect(house.lastVisitAt).toBe('2019-08-01T02:00:00.000Z');
  expect(house.position.longitude).toBeCloseTo(118.732, 5);
  expect(house.position.latitude).toBeCloseTo(32.004, 5);
});

test('a house that was never visited has no last visit', () => {
  expect(readHouse({ ...record, latestVisitTime: null }).lastVisitAt).toBeNull();
});

test('a count that is no number cannot be read', () => {
  expect(() => readHouse({ ...record, residentCount: '三' })).toThrow(
    expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' }),
  );
});
