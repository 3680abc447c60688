/** The files of one request. */
export interface Uploads {
  /** Names of the client's variables that hold files. */
  readonly variables: ReadonlySet<string>;
  /** Deletes the files. */
  release(): Promise<void>;
}
