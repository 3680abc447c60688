import type { Resident } from '../map/resident';
import { chooseRegistration } from './choose-registration';

const asOf = new Date('2019-12-31T00:00:00Z');
const registration = (id: string, registeredOn: string, active = true) => ({
  asOf,
  value: { id, registeredOn, active } as Resident,
});

test('the latest registration that holds is shown, the others that hold are counted', () => {
  const chosen = chooseRegistration([
    registration('1', '2017-01-01'),
    registration('2', '2019-01-01'),
    registration('3', '2019-06-01', false),
    registration('4', '2018-01-01'),
  ]);
  expect(chosen?.value.id).toBe('2');
  expect(chosen?.duplicates).toBe(2);
});

test('a person whose registrations all ended has no record', () => {
  expect(chooseRegistration([registration('1', '2017-01-01', false)])).toBeNull();
  expect(chooseRegistration([])).toBeNull();
});
