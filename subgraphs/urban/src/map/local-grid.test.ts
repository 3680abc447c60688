import { createLocalGrid } from './local-grid';

describe('the local grid', () => {
  const grid = createLocalGrid(
    '+proj=tmerc +lat_0=0 +lon_0=118.8333333333333 +k=1 +x_0=100000 +y_0=-3400000 +ellps=GRS80 +units=m +no_defs',
  );

  it('has its false easting on the central meridian, and the length of the meridian as northing', () => {
    expect(grid.toMetres({ longitude: 118 + 50 / 60, latitude: 0 })).toEqual({ x: '100000.00', y: '-3400000.00' });
    const arcMetres = 3_541_852.43; // 0° to 32° on the CGCS2000 ellipsoid, by numerical integration
    expect(Number(grid.toMetres({ longitude: 118 + 50 / 60, latitude: 32 }).y)).toBeCloseTo(arcMetres - 3_400_000, 2);
  });

  it('gives back the position it was given, to the centimetre', () => {
    const position = { longitude: 118.7312345, latitude: 32.0043211 };
    const { x, y } = grid.toMetres(position);
    const back = grid.toDegrees(x, y);
    expect(back?.longitude).toBeCloseTo(position.longitude, 6);
    expect(back?.latitude).toBeCloseTo(position.latitude, 6);
  });

  it('has no position without coordinates', () => expect(grid.toDegrees('', '')).toBeNull());

  it('cannot be made of a text that is no definition', () => {
    expect(() => createLocalGrid('nanjing92')).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  });
});
