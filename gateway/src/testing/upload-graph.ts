import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { TinyDefinition } from './tiny-subgraph';

/** A file as the one or the other kind of subgraph gets it. */
type Given = File | { readonly filename: string; readonly mimetype: string; createReadStream(): Readable };

async function describeFile(file: Given | null) {
  if (file === null) return null;
  const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : await buffer(file.createReadStream());
  return {
    filename: file instanceof File ? file.name : file.filename,
    mimetype: file instanceof File ? file.type : file.mimetype,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Takes photos. */
export const photos: TinyDefinition = {
  name: 'photos',
  sdl: `
    scalar Upload
    type Query { photoCount: Int  find(like: Upload): Photo }
    type Mutation {
      addPhoto(file: Upload!, note: String): Photo
      addPhotos(files: [Upload!]!): [Photo!]
      report(report: Report!): Photo
    }
    input Report { note: String  photo: Upload }
    type Photo @key(fields: "sha256") {
      filename: String  mimetype: String  sizeBytes: Int  sha256: String!
      "Whether it is the same as another one."
      is(like: Upload!): Boolean
    }
  `,
  resolvers: {
    Photo: {
      __resolveReference: (photo: { sha256: string }) => photo,
      is: async (photo: { sha256: string }, { like }: { like: Given }) =>
        (await describeFile(like))?.sha256 === photo.sha256,
    },
    Query: { photoCount: () => 0, find: () => null },
    Mutation: {
      addPhoto: (_: unknown, { file }: { file: Given }) => describeFile(file),
      addPhotos: (_: unknown, { files }: { files: Given[] }) => Promise.all(files.map(describeFile)),
      report: (_: unknown, { report }: { report: { photo: Given | null } }) => describeFile(report.photo),
    },
  },
};

/** Takes files, too. */
export const archive: TinyDefinition = {
  name: 'archive',
  sdl: `
    scalar Upload
    type Query { archived: Int }
    type Mutation { archive(file: Upload!): String }
  `,
  resolvers: {
    Query: { archived: () => 0 },
    Mutation: { archive: () => 'kept' },
  },
};
