import { UploadedFile } from './uploaded-file';

/** A file in the variables of a request to a subgraph. */
export interface PlacedFile {
  /** As the `map` of a multipart request has it: `variables.input.photo`. */
  readonly path: string;
  readonly file: UploadedFile;
}

/** Returns the files within variables, however deep. */
export function filesIn(variables: unknown, path = 'variables'): readonly PlacedFile[] {
  if (variables instanceof UploadedFile) return [{ path, file: variables }];
  if (typeof variables !== 'object' || variables === null) return [];
  return Object.entries(variables).flatMap(([key, value]) => filesIn(value, `${path}.${key}`));
}
