/** Media types of photos (IANA): those that every platform's people can open. */
export type PhotoMediaType = 'image/jpeg' | 'image/png';

/** Most photos of one entry. */
export const maxAttachments = 5;

/** A photo (照片) that belongs to an entry. */
export interface Attachment {
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits: a client knows it before it uploads. */
  readonly id: string;
  /** As the bytes say, whatever the file was called. */
  readonly mediaType: PhotoMediaType;
  readonly sizeBytes: number;
}

const signatures: readonly { readonly mediaType: PhotoMediaType; readonly bytes: readonly number[] }[] = [
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** Returns what kind of photo begins with these bytes (ISO/IEC 10918-1 B.1.1, W3C PNG 5.2); null = none that is taken. */
export function photoMediaType(bytes: Uint8Array): PhotoMediaType | null {
  const found = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  return found?.mediaType ?? null;
}

const extensions: Readonly<Record<PhotoMediaType, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/** Returns how the name of such a file ends, without the dot. */
export const photoExtension = (mediaType: PhotoMediaType): string => extensions[mediaType];
