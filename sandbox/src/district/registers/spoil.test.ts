import { randomStream } from '../chance/random';
import type { UnnumberedRegistration } from './registration';
import { spoil } from './spoil';

const right: UnnumberedRegistration = {
  personId: 'P1',
  houseId: 'H1',
  name: '阿依古丽·买买提',
  idNumber: '65319919700102004X',
  phone: '16912345678',
  residencyKind: 'FLOATING',
  role: 'TENANT',
  registeredOn: '2019-01-01',
  permitExpiresOn: '2020-01-01',
  defect: null,
};

const spoilMany = (registration: UnnumberedRegistration) => {
  const random = randomStream(1, 'spoil');
  return Array.from({ length: 5_000 }, () => spoil(registration, random));
};
const withDefect = (defect: string) => spoilMany(right).filter((each) => each.defect === defect);

describe('slips of a clerk', () => {
  it('writes the interpunct in another way', () => {
    const names = new Set(withDefect('NAME_VARIANT').map(({ name }) => name));
    expect(names).toEqual(new Set(['阿依古丽．买买提', '阿依古丽.买买提', '阿依古丽买买提']));
  });

  it('types O for 0 and x for X, and nothing else', () => {
    const numbers = new Set(withDefect('ID_TYPO').map(({ idNumber }) => idNumber));
    expect(numbers).toContain('65319919700102004x');
    for (const number of numbers) expect(number.replaceAll('O', '0').toUpperCase()).toBe(right.idNumber);
  });

  it('keeps the 15 digits of a first-generation card', () => {
    const [first] = withDefect('ID_15_DIGITS');
    expect(first?.idNumber).toBe('653199700102004');
  });

  it('notes another phone', () => {
    for (const { phone } of withDefect('OTHER_PHONE')) expect(phone).toMatch(/^1691234(?!5678)\d{4}$/);
  });

  it('leaves most registrations right', () => {
    const plain = spoilMany({ ...right, name: '王芳' });
    expect(plain.filter(({ defect }) => defect === null).length).toBeGreaterThan(4_600);
    expect(plain.some(({ defect }) => defect === 'NAME_VARIANT')).toBe(false);
  });

  it('gives nobody born after 1985 a first-generation card', () => {
    const young = spoilMany({ ...right, idNumber: '320199199001020013' });
    expect(young.some(({ defect }) => defect === 'ID_15_DIGITS')).toBe(false);
  });
});
