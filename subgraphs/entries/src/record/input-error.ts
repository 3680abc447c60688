import { type ErrorCode, errorKinds } from '@onegrid/schema';

/** What is wrong with an input, as a value: the worker corrects it and sends again. */
export interface InputProblem {
  readonly code: ErrorCode;
  readonly message: string;
  /** Path of the field in the input, for example `newTenants.0.idNumber`; null = the input as a whole. */
  readonly field: string | null;
}

/** Returns a problem; the message defaults to the code's sentence. */
export function problem(
  code: ErrorCode,
  field: string | null,
  message: string = errorKinds[code].sentence,
): InputProblem {
  return { code, field, message };
}
