import type { FormattedExecutionResult } from 'graphql';
import { WrittenData } from './written-data';

/**
 * Returns an answer as JSON text, with a line feed at the end. Data that is written already goes between the braces as it is.
 * https://spec.graphql.org/October2021/#sec-Response-Format
 */
export function stringifyAnswer({ errors, data, extensions }: FormattedExecutionResult): string {
  if (!(data instanceof WrittenData)) return `${JSON.stringify({ errors, data, extensions })}\n`;
  const before = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return `{${before}"data":${data.text}${after}}\n`;
}
