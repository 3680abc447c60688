import { snowflakeId, snowflakeIds } from './snowflake';

test('an id has 19 digits and is beyond what a JavaScript number can hold', () => {
  const id = snowflakeId(Date.parse('2019-08-01T00:00:00+08:00'), 7);
  expect(id).toMatch(/^\d{19}$/);
  expect(String(Number(id))).not.toBe(id);
});

test('ids of one millisecond differ and grow', () => {
  const next = snowflakeIds(() => Date.parse('2020-01-01T00:00:00Z'));
  const ids = [next(), next(), next()].map(BigInt);
  expect(ids[1]).toBe((ids[0] ?? 0n) + 1n);
  expect(ids[2]).toBe((ids[0] ?? 0n) + 2n);
});
