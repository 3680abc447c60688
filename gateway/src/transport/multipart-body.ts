import { randomUUID } from 'node:crypto';
import type { PlacedFile } from '../uploads/files-in';

/** A body of a request, with the headers that describe it. */
export interface MultipartBody {
  readonly headers: Readonly<Record<string, string>>;
  readonly chunks: AsyncIterable<Buffer>;
}

const plainType = /^[\w.+-]{1,64}\/[\w.+-]{1,64}$/;

/**
 * Returns the body by which files go to a subgraph, as a stream of known length.
 * https://github.com/jaydenseric/graphql-multipart-request-spec
 *
 * @param operations the request as JSON, null where a file belongs
 */
export function multipartBody(operations: string, files: readonly PlacedFile[]): MultipartBody {
  const boundary = `onegrid-${randomUUID()}`;
  const map = Object.fromEntries(files.map(({ path }, index) => [String(index), [path]]));
  const fields = field(boundary, 'operations', operations) + field(boundary, 'map', JSON.stringify(map));
  const heads = files.map(({ file }, index) => fileHead(boundary, index, file.filename, file.mimetype));
  const end = `--${boundary}--\r\n`;
  const text = [fields, ...heads, end].reduce((sum, each) => sum + Buffer.byteLength(each), 0);
  const length = files.reduce((sum, { file }) => sum + file.sizeBytes + 2, text);

  async function* write(): AsyncGenerator<Buffer> {
    yield Buffer.from(fields);
    for (const [index, { file }] of files.entries()) {
      yield Buffer.from(heads[index] as string);
      for await (const chunk of file.createReadStream()) yield chunk as Buffer;
      yield Buffer.from('\r\n');
    }
    yield Buffer.from(end);
  }

  return {
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(length),
      // a subgraph that prevents cross-site request forgery wants one of these headers with a form
      'apollo-require-preflight': 'true',
    },
    chunks: write(),
  };
}

function field(boundary: string, name: string, value: string): string {
  return `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

function fileHead(boundary: string, index: number, filename: string, mimetype: string): string {
  const type = plainType.test(mimetype) ? mimetype : 'application/octet-stream';
  return `--${boundary}\r\ncontent-disposition: form-data; name="${index}"; filename="${escapeName(filename)}"\r\ncontent-type: ${type}\r\n\r\n`;
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
function escapeName(filename: string): string {
  return filename.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
