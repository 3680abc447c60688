import { crc16 } from './crc16';

test('the example of HJ 212-2017 has its published CRC', () => {
  const body = 'QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&';
  expect(body).toHaveLength(101);
  expect(crc16(Buffer.from(body))).toBe('1C80');
});

test('a changed character changes the CRC', () => {
  expect(crc16(Buffer.from('QN=1'))).not.toBe(crc16(Buffer.from('QN=2')));
});
