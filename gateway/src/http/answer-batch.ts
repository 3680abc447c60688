import type { IncomingHttpHeaders } from 'node:http';
import { isRecord } from '@onegrid/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Generation } from '../generations/generation';
import type { GatewayRequest } from '../request';
import { chooseMediaType, jsonType } from '../respond/media-type';
import { requestRefusal } from '../respond/request-refusal';
import { writeFailure } from './answer-error';
import { headerMap } from './header-map';
import { openOperation, recordOf } from './open-request';
import type { DocumentCheck, MeantDocument } from './persisted/document-check';

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
  async function answerOne(
    { answerKnown, apollo }: Generation,
    operation: unknown,
    headers: IncomingHttpHeaders,
    record: GatewayRequest,
  ): Promise<string> {
    try {
      const body = isRecord(operation) ? checkDocument(operation as MeantDocument) : operation;
      const known = answerKnown({ body, headers, record });
      if (known) return (await known).text;
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers: headerMap(headers), search: '', body },
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
    generation: Generation,
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
    const { headers } = request;
    const answers = operations.map((each, index) =>
      answerOne(generation, each, headers, records[index] as GatewayRequest),
    );
    return `[${(await Promise.all(answers)).map((each) => each.trimEnd()).join(',')}]`;
  };
}
