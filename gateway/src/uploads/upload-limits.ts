/** Bounds on the files of one request. */
export interface UploadLimits {
  /** Most files. Default 10. */
  readonly maxFiles: number;
  /** Largest file, bytes. Default 100 MB. */
  readonly maxFileBytes: number;
  /** All files together, bytes. Default 100 MB. */
  readonly maxTotalBytes: number;
  /** Up to here a file is held in memory, beyond in a temporary file; bytes. Default 64 KB. */
  readonly maxMemoryBytes: number;
}

export const defaultUploadLimits: UploadLimits = Object.freeze({
  maxFiles: 10,
  maxFileBytes: 100 * 1024 * 1024,
  maxTotalBytes: 100 * 1024 * 1024,
  maxMemoryBytes: 64 * 1024,
});
