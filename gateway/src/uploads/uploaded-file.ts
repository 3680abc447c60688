import type { Readable } from 'node:stream';
import type { SpooledContent } from './spooled-content';

/** What a client says about a file. */
export interface FileDescription {
  readonly filename: string;
  readonly mimetype: string;
  /** Transfer encoding, for example `7bit`. */
  readonly encoding: string;
}

/**
 * A file in a variable, as a subgraph of this process gets it; over HTTP it goes as a part of its own, and is null in the JSON:
 * https://github.com/jaydenseric/graphql-multipart-request-spec
 */
export class UploadedFile implements FileDescription {
  readonly filename: string;
  readonly mimetype: string;
  readonly encoding: string;
  readonly #content: SpooledContent;

  constructor({ filename, mimetype, encoding }: FileDescription, content: SpooledContent) {
    this.filename = filename;
    this.mimetype = mimetype;
    this.encoding = encoding;
    this.#content = content;
  }

  get sizeBytes(): number {
    return this.#content.sizeBytes;
  }

  /** Returns the file from its beginning, as often as wanted, until the request has been answered. */
  createReadStream(): Readable {
    return this.#content.read();
  }

  toJSON(): null {
    return null;
  }
}
