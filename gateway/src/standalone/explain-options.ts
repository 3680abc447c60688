import { parseArgs } from 'node:util';
import { OneGridError } from '@onegrid/schema';

export interface ExplainOptions {
  /** File, or http(s) address, of a composed supergraph. */
  readonly supergraph: string;
  /** File with the operation; `-` = standard input. */
  readonly file: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly movedLabels: readonly string[];
}

export const explainUsage = `onegrid explain: prints every stage of an operation 逐步解释一个操作

  onegrid explain [options] FILE.graphql
  onegrid explain [options] -            the operation comes from standard input 从标准输入读取

  --supergraph FILE|URL  the composed supergraph 组合后的超图 (SUPERGRAPH, default: the one of OneGrid)
  --variables JSON       values of its variables: @skip and @include depend on them 变量
  --labels A,B           labels of @override that have moved 已迁移的标签
  --operation NAME       which operation of the document 操作名称
  --help                 this text 帮助
`;

/**
 * Reads flags and environment; a flag wins. Null = only the usage was asked for.
 *
 * @param ownSupergraph what is explained when nothing else is named
 * @throws OneGridError CONFIGURATION_INVALID with what is missing or wrong
 */
export function readExplainOptions(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  ownSupergraph: string,
): ExplainOptions | null {
  const { values, positionals } = parse(argv);
  if (values.help) return null;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw invalid('one file with an operation is needed, or - for standard input');
  return {
    supergraph: values.supergraph ?? environment.SUPERGRAPH ?? ownSupergraph,
    file,
    operationName: values.operation,
    movedLabels: values.labels?.split(',') ?? [],
    variables: readVariables(values.variables ?? '{}'),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        supergraph: { type: 'string' },
        variables: { type: 'string' },
        operation: { type: 'string' },
        labels: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw invalid((error as Error).message);
  }
}

function readVariables(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    throw invalid(`--variables is not JSON: ${text}`);
  }
  throw invalid(`--variables must be a JSON object, not ${text}`);
}

function invalid(message: string): OneGridError {
  return new OneGridError('CONFIGURATION_INVALID', { message });
}
