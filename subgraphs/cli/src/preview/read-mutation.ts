import { type FieldNode, Kind, parse, valueFromASTUntyped } from 'graphql';
import { CommandFailure } from '../command-failure';
import { inputByMutation } from './input-names';

/**
 * Returns what the first recording mutation of a GraphQL document would record, by the name of its kind. Its input stands in the document itself.
 *
 * @throws CommandFailure INPUT_UNREADABLE when the document has none, or takes its input from a variable
 */
export function readMutation(document: string): Readonly<Record<string, Record<string, unknown>>> {
  const field = fieldsOf(document).find(({ name }) => Object.hasOwn(inputByMutation, name.value));
  const input = field?.arguments?.find(({ name }) => name.value === 'input')?.value;
  if (!field || input?.kind !== Kind.OBJECT)
    throw new CommandFailure(
      'INPUT_UNREADABLE',
      '文件中没有带 input 的录入操作；变量请另存为 JSON 并用 --kind | The file has no recording mutation with its input; give variables as JSON with --kind',
    );
  return { [String(inputByMutation[field.name.value])]: valueFromASTUntyped(input) as Record<string, unknown> };
}

function fieldsOf(document: string): FieldNode[] {
  try {
    const { definitions } = parse(document);
    return definitions.flatMap((each) =>
      each.kind === Kind.OPERATION_DEFINITION
        ? each.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD)
        : [],
    );
  } catch (cause) {
    throw new CommandFailure('INPUT_UNREADABLE', '既不是 JSON 也不是 GraphQL | Neither JSON nor GraphQL', cause);
  }
}
