import { createHash } from 'node:crypto';
import { isResidentIdNumber, isUnifiedSocialCreditCode } from '@onegrid/schema';
import { figuresOf } from './figures';
import { generateDistrict } from './generate';
import type { District, Registration } from './model';

const digest = (district: District) => createHash('sha256').update(JSON.stringify(district)).digest('hex');
const current = (district: District) => district.residencies.filter(({ to }) => to === null);
const byDefect = (registrations: readonly Registration[], defect: Registration['defect']) =>
  registrations.filter((registration) => registration.defect === defect);

describe('the small district', () => {
  const district = generateDistrict({ size: 'small' });

  it('is the same every time, and another with another seed', () => {
    expect(digest(generateDistrict({ size: 'small' }))).toBe(digest(district));
    expect(digest(generateDistrict({ size: 'small', seed: 1 }))).not.toBe(digest(district));
  });

  it('has the figures of a twentieth', () => {
    const { residents, households, rentedShare, staleShare, trulyOverloaded, apparentlyOverloaded } =
      figuresOf(district);
    expect(residents).toBe(25_280);
    expect(households).toBeGreaterThan(10_000);
    expect(households).toBeLessThan(10_400);
    expect(rentedShare).toBeCloseTo(0.25, 1);
    expect(staleShare).toBeCloseTo(0.265, 2);
    expect(trulyOverloaded).toBe(5);
    expect(apparentlyOverloaded).toBe(13);
  });

  it('has people and rented houses in every comprehensive grid', () => {
    const inhabited = new Set(district.houses.map(({ gridCode }) => gridCode));
    expect(inhabited.size).toBe(598);
    const rented = new Set(district.houses.filter((house) => house.rented).map(({ gridCode }) => gridCode));
    expect(rented.size).toBe(598);
  });

  it('has organisations and places in every grid', () => {
    expect(new Set(district.organisations.map(({ gridCode }) => gridCode)).size).toBe(792);
    expect(new Set(district.places.map(({ gridCode }) => gridCode)).size).toBe(792);
  });

  it('employs 637 workers, at least one in each comprehensive grid, and 20 seats', () => {
    const workers = district.staff.filter(({ role }) => role === 'GRID_WORKER');
    expect(workers).toHaveLength(637);
    expect(new Set(workers.flatMap(({ gridCodes }) => gridCodes)).size).toBe(598);
    expect(district.staff.filter(({ role }) => role === 'SEAT')).toHaveLength(20);
    expect(district.staff.filter(({ role }) => role === 'COMMUNITY_LEADER')).toHaveLength(64);
    expect(district.staff.filter(({ role }) => role === 'DISTRICT_CENTRE')).toHaveLength(1);
    expect(new Set(district.staff.map(({ workerNo }) => workerNo)).size).toBe(district.staff.length);
  });

  it('has a leader for every grid: of the community, or for a dedicated grid of a department', () => {
    const staff = new Map(district.staff.map((each) => [each.workerNo, each]));
    for (const { code, kind, communityCode, leaderWorkerNo } of district.grids) {
      const leader = staff.get(leaderWorkerNo);
      expect(leader).toMatchObject({ role: 'GRID_LEADER', gridCodes: expect.arrayContaining([code]) });
      expect(leader?.regionCode).toBe(kind === 'DEDICATED' ? '320105' : communityCode);
    }
  });

  it('gives valid numbers, each once', () => {
    expect(district.people.every(({ idNumber }) => isResidentIdNumber(idNumber))).toBe(true);
    expect(new Set(district.people.map(({ idNumber }) => idNumber)).size).toBe(district.people.length);
    expect(district.organisations.every(({ creditCode }) => isUnifiedSocialCreditCode(creditCode))).toBe(true);
    expect(new Set(district.houses.map(({ address }) => address)).size).toBe(district.houses.length);
  });

  it('writes no day after the day it describes', () => {
    expect(district.people.every(({ birthDate }) => birthDate < district.asOf)).toBe(true);
    expect(district.residencies.every(({ from, to }) => from <= (to ?? district.asOf))).toBe(true);
    for (const registrations of Object.values(district.registrations))
      expect(registrations.every(({ registeredOn }) => registeredOn <= district.asOf)).toBe(true);
  });

  it('knows the owner of every house', () => {
    const people = new Map(district.people.map((person) => [person.id, person]));
    for (const { ownerPersonId, ownerName, ownerPhone } of district.houses)
      if (ownerPersonId) expect(people.get(ownerPersonId)).toMatchObject({ name: ownerName, phone: ownerPhone });
  });

  it('registers with every defect, numbered in the order of registration', () => {
    const { community } = district.registrations;
    expect(community.map(({ sequence }) => sequence)).toEqual(community.map((_, index) => index + 1));
    for (const defect of [
      'STALE',
      'DUPLICATE',
      'ID_15_DIGITS',
      'ID_TYPO',
      'NAME_VARIANT',
      'OTHER_PHONE',
      'LANDLORD_AS_TENANT',
    ] as const)
      expect(byDefect(community, defect).length).toBeGreaterThan(0);
  });

  it('has stale registrations of people who have left, duplicates of people who live in another grid', () => {
    const livesIn = new Map(current(district).map(({ personId, houseId }) => [personId, houseId]));
    const gridOf = new Map(district.houses.map(({ id, gridCode }) => [id, gridCode]));
    for (const { personId } of byDefect(district.registrations.community, 'STALE'))
      expect(livesIn.has(personId)).toBe(false);
    for (const { personId, houseId } of byDefect(district.registrations.community, 'DUPLICATE'))
      expect(gridOf.get(livesIn.get(personId) ?? '')).not.toBe(gridOf.get(houseId));
  });

  it('registers landlords as tenants of their own houses', () => {
    const houses = new Map(district.houses.map((house) => [house.id, house]));
    for (const { personId, houseId, role } of byDefect(district.registrations.community, 'LANDLORD_AS_TENANT')) {
      expect(role).toBe('TENANT');
      expect(houses.get(houseId)).toMatchObject({ ownerPersonId: personId, rented: true });
    }
  });

  it('registers only members with the party, only tenants with safety', () => {
    const people = new Map(district.people.map((person) => [person.id, person]));
    const houses = new Map(district.houses.map((house) => [house.id, house]));
    for (const { personId } of district.registrations.party)
      expect(people.get(personId)?.politicalStatus).toMatch(/^(PARTY|PROBATIONARY)_MEMBER$/);
    for (const { houseId } of district.registrations.safety) expect(houses.get(houseId)?.rented).toBe(true);
  });
});
