import { OneGridError } from '@onegrid/schema';
import { type FieldNode, valueFromASTUntyped } from 'graphql';

/** Longest topic, characters. */
const maxLength = 200;

/**
 * Returns the topic of one subscription: in `entry.{id}`, `{id}` stands for the value of the argument `id`.
 *
 * @throws OneGridError BAD_INPUT when an argument is missing, is no text or number, or makes the topic too long
 */
export function topicOf(template: string, field: FieldNode, variables: Record<string, unknown>): string {
  const topic = template.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const argument = field.arguments?.find((each) => each.name.value === name);
    const value: unknown = argument && valueFromASTUntyped(argument.value, variables);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    throw new OneGridError('BAD_INPUT', { message: `The argument ${name} of ${field.name.value} must be given.` });
  });
  if (topic.length <= maxLength) return topic;
  throw new OneGridError('BAD_INPUT', { message: `The arguments of ${field.name.value} are too long.` });
}
