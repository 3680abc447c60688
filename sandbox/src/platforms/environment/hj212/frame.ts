import { crc16 } from './crc16';

/** HJ 212-2017 6.2: `##`, four digits of length, the data segment, four digits of CRC, CR LF. */
export const header = '##';
export const trailer = '\r\n';
export const headLength = header.length + 4;
export const tailLength = 4 + trailer.length;
/** The longest data segment. */
export const maxSegmentLength = 1024;

/** Returns the frame around a data segment, which must be ASCII. */
export function encodeFrame(segment: string): Buffer {
  const data = Buffer.from(segment, 'latin1');
  return Buffer.concat([
    Buffer.from(`${header}${String(data.length).padStart(4, '0')}`),
    data,
    Buffer.from(`${crc16(data)}${trailer}`),
  ]);
}
