import { type InputProblem, problem } from './input-error';

/** Returns a problem when a text, without the blanks around it, is shorter or longer than it may be. Lengths are in characters. */
export function checkText(
  text: string,
  field: string,
  { least = 1, most }: { readonly least?: number; readonly most: number },
): InputProblem[] {
  const { length } = [...text.trim()];
  if (length >= least && length <= most) return [];
  const message = `This must have ${least} to ${most} characters. 长度应为${least}至${most}个字符。`;
  return [problem('BAD_INPUT', field, message)];
}
