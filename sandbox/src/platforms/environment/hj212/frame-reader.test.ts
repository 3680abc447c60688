import { encodeFrame } from './frame';
import { FrameReader } from './frame-reader';

const first = encodeFrame('QN=20261122100000001;CN=2011;CP=&&a34004-Rtd=35&&');
const second = encodeFrame('QN=20261122100000002;CN=2011;CP=&&a34004-Rtd=36&&');
const segmentOf = (frame: Buffer) => ({ segment: frame.toString('latin1', 6, frame.length - 6) });

function broken(frame: Buffer, at: number): Buffer {
  const copy = Buffer.from(frame);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe('frames in a TCP stream', () => {
  it('reads a frame that comes byte by byte', () => {
    const reader = new FrameReader();
    const reads = [...first].flatMap((byte) => reader.feed(Buffer.from([byte])));
    expect(reads).toEqual([segmentOf(first)]);
  });

  it('reads two frames that come in one piece, and the start of a third', () => {
    const reader = new FrameReader();
    expect(reader.feed(Buffer.concat([first, second, first.subarray(0, 20)]))).toEqual([
      segmentOf(first),
      segmentOf(second),
    ]);
    expect(reader.feed(first.subarray(20))).toEqual([segmentOf(first)]);
  });

  it('refuses a frame whose data changed on the way, and reads the next', () => {
    const reads = new FrameReader().feed(Buffer.concat([broken(first, 30), second]));
    expect(reads).toEqual([expect.objectContaining({ refusal: 'CRC', bytes: first.length }), segmentOf(second)]);
  });

  it('refuses a length that is no number, and reads the next', () => {
    const reads = new FrameReader().feed(Buffer.concat([Buffer.from('##00x9QN=1'), second]));
    expect(reads).toEqual([expect.objectContaining({ refusal: 'LENGTH' }), segmentOf(second)]);
  });

  it('refuses a length that does not end at CR LF, and finds the frame behind it', () => {
    const short = Buffer.from(`##0010${second.toString('latin1')}`);
    const reads = new FrameReader().feed(short);
    expect(reads).toEqual([expect.objectContaining({ refusal: 'TRAILER' }), segmentOf(second)]);
  });

  it('skips noise before a frame', () => {
    expect(new FrameReader().feed(Buffer.concat([Buffer.from('\r\n#OK'), first]))).toEqual([segmentOf(first)]);
  });
});
