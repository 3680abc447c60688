import { residentTable } from './resident';

test('adding a person takes 50 parameters, 15 of them mandatory', () => {
  expect(residentTable.columns).toHaveLength(50);
  expect(residentTable.columns.filter(({ mandatory }) => mandatory)).toHaveLength(15);
});
