import { type ExecutionArgs, execute, type GraphQLSchema, parse, validate } from 'graphql';

/** Answers the body of a request to one subgraph; the same bytes for the same body, made once. */
export type CannedAnswers = (body: string) => Buffer | Promise<Buffer>;

interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/**
 * Returns the answers of a subgraph. The first time that a body comes it is executed for real, afterwards its answer comes out of a table, so that the subgraphs cost next to nothing while a gateway is measured.
 *
 * @param limit bodies that are remembered; what comes after them is executed every time
 */
export function cannedAnswers(schema: GraphQLSchema, limit: number): CannedAnswers {
  const known = new Map<string, Buffer>();
  return (body) => known.get(body) ?? make(body);

  async function make(body: string): Promise<Buffer> {
    const answer = Buffer.from(JSON.stringify(await answerOf(schema, JSON.parse(body) as Operation)));
    if (known.size < limit) known.set(body, answer);
    return answer;
  }
}

async function answerOf(schema: GraphQLSchema, { query, variables, operationName }: Operation) {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const given: ExecutionArgs = { schema, document, variableValues: variables, operationName };
  return execute(given);
}
