import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { OneGridError } from '@onegrid/schema';

/**
 * Bytes that arrived as a stream, to be read any number of times until they are released. Few bytes are held in memory; many go to a temporary file, which loses its
 * name as soon as it is open: the system deletes it when it is closed, or when the process ends, however that comes about.
 *
 * States: filling → readable → released.
 */
export class SpooledContent {
  readonly #chunks: Buffer[] = [];
  readonly #readers = new Set<Readable>();
  #file: FileHandle | null = null;
  #sizeBytes = 0;
  #isReleased = false;

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** True when the bytes are in a file. */
  get isOnDisk(): boolean {
    return this.#file !== null;
  }

  /** @param maxMemoryBytes up to here the bytes stay in memory */
  async fill(source: AsyncIterable<Buffer>, maxMemoryBytes: number): Promise<void> {
    for await (const chunk of source) {
      this.#sizeBytes += chunk.length;
      if (this.#file === null && this.#sizeBytes > maxMemoryBytes) await this.#moveToFile();
      if (this.#file === null) this.#chunks.push(chunk);
      else await this.#file.appendFile(chunk);
    }
  }

  /**
   * Returns the bytes from the beginning.
   *
   * @throws OneGridError INTERNAL after the release: whoever reads then has kept the file longer than its request
   */
  read(): Readable {
    if (this.#isReleased)
      throw new OneGridError('INTERNAL', { cause: 'an upload is read after its request has ended' });
    const reader = this.#file
      ? this.#file.createReadStream({ start: 0, autoClose: false })
      : Readable.from(this.#chunks);
    this.#readers.add(reader);
    reader.once('close', () => this.#readers.delete(reader));
    return reader;
  }

  /** Deletes the bytes; readers that have not come to the end are cut off. */
  async release(): Promise<void> {
    if (this.#isReleased) return;
    this.#isReleased = true;
    for (const reader of this.#readers) reader.destroy();
    this.#chunks.length = 0;
    await this.#file?.close();
  }

  async #moveToFile(): Promise<void> {
    const path = join(tmpdir(), `onegrid-upload-${randomUUID()}`);
    this.#file = await open(path, 'wx+', 0o600);
    await unlink(path);
    for (const chunk of this.#chunks.splice(0)) await this.#file.appendFile(chunk);
  }
}
