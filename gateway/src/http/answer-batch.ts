import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayRequest } from '../request';
import { chooseMediaType, jsonType } from '../respond/media-type';
import { requestRefusal } from '../respond/request-refusal';
import { writeFailure } from './answer-error';
import { openOperation, recordOf } from './open-request';
import type { DocumentCheck, MeantDocument } from './persisted/document-check';

type Apollo = ApolloServer<GatewayRequest>;
type Head = Omit<HTTPGraphQLRequest, 'body'>;

export interface BatchSettings {
  readonly checkDocument: DocumentCheck;
  /** Most operations in one request; 0 = none may have several. */
  readonly maxOperations: number;
  /** Told the records of the operations, so that each gets its line in the log. */
  readonly logEach: (request: FastifyRequest, operations: readonly GatewayRequest[]) => void;
}

/**
 * Returns what answers a list of operations with the list of their answers, same order, side by side. Each has a record of its own: it is checked, admitted, limited
 * and logged as if it had come alone; one that is refused does not keep the others from being answered.
 */
export function batchAnswers({ checkDocument, maxOperations, logEach }: BatchSettings) {
  async function answerOne(apollo: Apollo, operation: unknown, head: Head, record: GatewayRequest): Promise<string> {
    try {
      const body = isObject(operation) ? checkDocument(operation as MeantDocument) : operation;
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { ...head, body },
        context: async () => record,
      });
      if (answer.body.kind === 'complete') return answer.body.string;
      await answer.body.asyncIterator[Symbol.asyncIterator]().return?.();
      throw requestRefusal('BAD_REQUEST', 'An operation of a batch cannot be answered in parts.');
    } catch (failure) {
      return writeFailure(failure, record.requestId, record.notes).text;
    }
  }

  /** @throws GraphQLError BATCHING_NOT_ENABLED, BATCH_LIMIT_EXCEEDED or BAD_REQUEST */
  return async (
    apollo: Apollo,
    request: FastifyRequest,
    reply: FastifyReply,
    operations: readonly unknown[],
  ): Promise<string> => {
    if (maxOperations === 0) throw requestRefusal('BATCHING_NOT_ENABLED');
    if (operations.length > maxOperations)
      throw requestRefusal('BATCH_LIMIT_EXCEEDED', `A request may have at most ${maxOperations} operations.`);
    if (operations.length === 0) throw requestRefusal('BAD_REQUEST', 'The request has no operation.');
    const records = operations.map(() => openOperation(recordOf(request)));
    logEach(request, records);
    reply.type(chooseMediaType(request.headers.accept) ?? jsonType);
    const head = { method: 'POST', headers: headersOf(request), search: '' };
    const answers = operations.map((each, index) => answerOne(apollo, each, head, records[index] as GatewayRequest));
    return `[${(await Promise.all(answers)).map((each) => each.trimEnd()).join(',')}]`;
  };
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value) map.set(name, String(value));
  return map;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
