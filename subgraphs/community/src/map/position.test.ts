import { fromPlatformPosition, toPlatformPosition } from './position';

const jianye = { longitude: 118.732, latitude: 32.004 };
const metresPerDegreeOfLatitude = 111_320;

test('GCJ-02 at Jianye is 541 m from CGCS2000', () => {
  const shifted = toPlatformPosition(jianye);
  const east = (shifted.longitude - jianye.longitude) * metresPerDegreeOfLatitude * Math.cos((32 * Math.PI) / 180);
  const north = (shifted.latitude - jianye.latitude) * metresPerDegreeOfLatitude;
  expect(Math.hypot(east, north)).toBeGreaterThan(520);
  expect(Math.hypot(east, north)).toBeLessThan(560);
});

test('there and back is the same place within a metre', () => {
  const { longitude, latitude } = toPlatformPosition(jianye);
  const back = fromPlatformPosition(String(longitude), String(latitude));
  expect(back.longitude).toBeCloseTo(jianye.longitude, 5);
  expect(back.latitude).toBeCloseTo(jianye.latitude, 5);
});

test.each([
  ['350123.5', '140876.1'],
  ['', 'x'],
])('%s, %s is no position', (longitude, latitude) => {
  expect(() => fromPlatformPosition(longitude, latitude)).toThrow(
    expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' }),
  );
});
