import { demonstrationOf } from './demonstration';
import { generateDistrict } from './generate';

describe.each([undefined, 1])('demonstration of the small district with seed %p', (seed) => {
  const district = generateDistrict({ size: 'small', seed });
  const demonstration = demonstrationOf(district);
  const { grid, worker, rentedHouse, residents, partyMember } = demonstration;

  it('is in a grid of 兆园 that the worker has', () => {
    expect(grid.communityCode).toBe('320105001007');
    expect(worker).toMatchObject({ role: 'GRID_WORKER', gridCodes: [grid.code] });
    expect(demonstration.otherWorker.gridCodes).not.toContain(grid.code);
    expect(demonstration.communityLeader.regionCode).toBe('320105001007');
  });

  it('shows a rented house with its tenants', () => {
    expect(rentedHouse).toMatchObject({ rented: true, gridCode: grid.code });
    expect(residents.length).toBeGreaterThanOrEqual(2);
    const tenants = district.residencies.filter(({ houseId, to }) => houseId === rentedHouse.id && to === null);
    expect(residents.map(({ id }) => id)).toEqual(tenants.map(({ personId }) => personId));
  });

  it('has a party member whom three platforms know without a mistake', () => {
    expect(residents).toContain(partyMember);
    expect(partyMember.politicalStatus).toBe('PARTY_MEMBER');
    for (const platform of ['community', 'party', 'safety'] as const) {
      const registrations = district.registrations[platform].filter(({ personId }) => personId === partyMember.id);
      expect(registrations).toEqual([expect.objectContaining({ defect: null, houseId: rentedHouse.id })]);
    }
  });
});
