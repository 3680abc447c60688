/**
 * Returns the CRC of a data segment as four upper-case hexadecimal digits: HJ 212-2017 Appendix A.
 * Not CRC-16/MODBUS, which it is often taken for: each byte is combined with the register's upper half, the lower half is dropped.
 */
export function crc16(data: Buffer): string {
  let register = 0xffff;
  for (const byte of data) {
    register = (register >> 8) ^ byte;
    for (let bit = 0; bit < 8; bit++) {
      const carry = register & 1;
      register >>= 1;
      if (carry) register ^= 0xa001;
    }
  }
  return register.toString(16).toUpperCase().padStart(4, '0');
}
