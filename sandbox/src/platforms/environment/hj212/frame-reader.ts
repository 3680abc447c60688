import { crc16 } from './crc16';
import { header, headLength, maxSegmentLength, tailLength, trailer } from './frame';

/** Why bytes were no frame. LENGTH: no four digits, or too long. TRAILER: no CR LF where it must be. CRC: does not match. */
export type FrameRefusal = 'LENGTH' | 'TRAILER' | 'CRC';

/** A whole frame's data segment, or the bytes that were refused in its place. */
export type Read =
  | { readonly segment: string }
  | { readonly refusal: FrameRefusal; readonly bytes: number; readonly excerpt: string };

/**
 * Cuts a TCP stream into frames. TCP keeps no borders: a frame may come in pieces, and several in one piece.
 * After a refused frame, reading goes on at the next `##`; bytes before a `##` are skipped.
 */
export class FrameReader {
  #buffer: Buffer = Buffer.alloc(0);

  /** Takes the next piece of the stream; returns what it completes, in order. */
  feed(piece: Buffer): Read[] {
    this.#buffer = Buffer.concat([this.#buffer, piece]);
    const reads: Read[] = [];
    for (let read = this.#next(); read !== null; read = this.#next()) reads.push(read);
    return reads;
  }

  #next(): Read | null {
    this.#skipToHeader();
    if (this.#buffer.length < headLength) return null;
    const digits = this.#buffer.toString('latin1', header.length, headLength);
    const length = /^\d{4}$/.test(digits) ? Number(digits) : Number.POSITIVE_INFINITY;
    if (length > maxSegmentLength) return this.#refuse('LENGTH', 1);
    const total = headLength + length + tailLength;
    if (this.#buffer.length < total) return null;
    const data = this.#buffer.subarray(headLength, headLength + length);
    const tail = this.#buffer.toString('latin1', headLength + length, total);
    if (!tail.endsWith(trailer)) return this.#refuse('TRAILER', 1);
    if (tail.slice(0, 4).toUpperCase() !== crc16(data)) return this.#refuse('CRC', total);
    this.#buffer = this.#buffer.subarray(total);
    return { segment: data.toString('latin1') };
  }

  #skipToHeader(): void {
    const start = this.#buffer.indexOf(header);
    if (start > 0) this.#buffer = this.#buffer.subarray(start);
    if (start === -1 && this.#buffer.length > 1) this.#buffer = this.#buffer.subarray(-1);
  }

  #refuse(refusal: FrameRefusal, bytes: number): Read {
    const excerpt = this.#buffer.toString('latin1', 0, Math.min(this.#buffer.length, headLength + maxSegmentLength));
    this.#buffer = this.#buffer.subarray(bytes);
    return { refusal, bytes, excerpt };
  }
}
