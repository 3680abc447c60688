import type { Readable } from 'node:stream';
import { requestRefusal } from '../respond/request-refusal';
import { type FileMap, parseObject, placeFiles, readFileMap } from './place-files';
import type { MultipartRequest } from './read-multipart';
import { SpooledContent } from './spooled-content';
import type { UploadLimits } from './upload-limits';
import { type FileDescription, UploadedFile } from './uploaded-file';

/**
 * The parts of one multipart request, in the order that the specification wants: `operations`, `map`, then the files.
 *
 * States: wants `operations` → wants `map` → wants files → finished | discarded.
 */
export class MultipartParts {
  readonly #limits: UploadLimits;
  readonly #files = new Map<string, UploadedFile>();
  readonly #contents: SpooledContent[] = [];
  readonly #streams: Readable[] = [];
  readonly #fills: Promise<void>[] = [];
  #operations: Record<string, unknown> | null = null;
  #map: FileMap | null = null;

  constructor(limits: UploadLimits) {
    this.#limits = limits;
  }

  /** @throws GraphQLError UPLOAD_MALFORMED, UPLOAD_TOO_LARGE */
  field(name: string, value: string): void {
    if (name === 'operations' && this.#operations === null) this.#operations = parseObject(value, name);
    else if (name === 'map' && this.#operations !== null && this.#map === null) this.#map = readFileMap(value);
    else
      throw requestRefusal('UPLOAD_MALFORMED', 'The parts must be "operations", "map" and the files, in this order.');
    if (this.#map !== null && this.#map.size > this.#limits.maxFiles) throw requestRefusal('UPLOAD_TOO_LARGE');
  }

  /**
   * Takes a file in. One that the map does not name is thrown away.
   *
   * @param onFailure told when the file cannot be kept
   * @throws GraphQLError UPLOAD_MALFORMED
   */
  file(name: string, stream: Readable, description: FileDescription, onFailure: (failure: unknown) => void): void {
    this.#streams.push(stream);
    stream.once('error', onFailure);
    if (this.#map === null)
      throw requestRefusal('UPLOAD_MALFORMED', '"operations" and "map" must come before the files.');
    if (this.#files.has(name)) throw requestRefusal('UPLOAD_MALFORMED', 'Two files have the same name of their part.');
    if (!this.#map.has(name)) return void stream.resume();
    const content = new SpooledContent();
    this.#contents.push(content);
    this.#files.set(name, new UploadedFile(description, content));
    const fill = content.fill(stream, this.#limits.maxMemoryBytes);
    fill.catch(onFailure);
    this.#fills.push(fill);
  }

  /** @throws GraphQLError UPLOAD_MALFORMED, UPLOAD_TOO_LARGE */
  async finish(): Promise<MultipartRequest> {
    const operations = this.#operations;
    const map = this.#map;
    if (operations === null || map === null)
      throw requestRefusal('UPLOAD_MALFORMED', '"operations" and "map" are missing.');
    for (const part of map.keys())
      if (!this.#files.has(part)) throw requestRefusal('UPLOAD_MALFORMED', 'A file that "map" names is missing.');
    await Promise.all(this.#fills);
    const total = this.#contents.reduce((sum, each) => sum + each.sizeBytes, 0);
    if (total > this.#limits.maxTotalBytes) throw requestRefusal('UPLOAD_TOO_LARGE');
    const variables = placeFiles(operations, map, this.#files);
    return { operations, uploads: { variables, release: () => this.#release() } };
  }

  /** Deletes what has arrived so far. */
  async discard(): Promise<void> {
    for (const stream of this.#streams) stream.destroy();
    await Promise.allSettled(this.#fills);
    await this.#release();
  }

  async #release(): Promise<void> {
    await Promise.all(this.#contents.map((each) => each.release()));
  }
}
